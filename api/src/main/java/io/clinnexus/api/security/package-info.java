/** Who is asking. */
@NullMarked
package io.clinnexus.api.security;

import org.jspecify.annotations.NullMarked;
