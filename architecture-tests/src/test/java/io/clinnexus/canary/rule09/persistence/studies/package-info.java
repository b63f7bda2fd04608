/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule09.persistence.studies;

import org.jspecify.annotations.NullMarked;
