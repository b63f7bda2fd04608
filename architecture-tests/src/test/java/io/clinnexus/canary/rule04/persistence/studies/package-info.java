/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule04.persistence.studies;

import org.jspecify.annotations.NullMarked;
