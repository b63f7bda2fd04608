/** The headings of a document with everything that stands below each, and what their titles say. */
@NullMarked
package io.clinnexus.domain.anchors.outline;

import org.jspecify.annotations.NullMarked;
