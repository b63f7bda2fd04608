/** Anchors, outlines and search over HTTP. */
@NullMarked
package io.clinnexus.api.anchors;

import org.jspecify.annotations.NullMarked;
