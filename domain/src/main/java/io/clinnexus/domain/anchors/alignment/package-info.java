/** Finds every anchor of a version again in another version, and says what became of it. */
@NullMarked
package io.clinnexus.domain.anchors.alignment;

import org.jspecify.annotations.NullMarked;
