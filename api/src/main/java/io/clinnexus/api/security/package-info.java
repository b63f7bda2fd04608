/** Who is asking, and what they may ask for. */
@NullMarked
package io.clinnexus.api.security;

import org.jspecify.annotations.NullMarked;
