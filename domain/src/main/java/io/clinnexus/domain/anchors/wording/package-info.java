/** Reads texts as words, tells how two texts differ, and which of the differences matter. */
@NullMarked
package io.clinnexus.domain.anchors.wording;

import org.jspecify.annotations.NullMarked;
