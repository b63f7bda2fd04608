/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule01.domain.studies;

import org.jspecify.annotations.NullMarked;
