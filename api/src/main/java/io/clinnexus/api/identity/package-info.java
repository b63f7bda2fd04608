/** Logging in and out, keys, and who one is. */
@NullMarked
package io.clinnexus.api.identity;

import org.jspecify.annotations.NullMarked;
