/** The machine-readable description of the interface. */
@NullMarked
package io.clinnexus.api.openapi;

import org.jspecify.annotations.NullMarked;
