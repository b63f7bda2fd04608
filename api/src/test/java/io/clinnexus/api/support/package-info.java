/** A running server on in-memory ports, and clients for it. */
@NullMarked
package io.clinnexus.api.support;

import org.jspecify.annotations.NullMarked;
