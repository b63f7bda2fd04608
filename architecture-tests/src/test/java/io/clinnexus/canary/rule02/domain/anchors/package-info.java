/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule02.domain.anchors;

import org.jspecify.annotations.NullMarked;
