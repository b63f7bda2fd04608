/** Versions of a document against each other. */
@NullMarked
package io.clinnexus.api.change;

import org.jspecify.annotations.NullMarked;
