/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule05.persistence.studies;

import org.jspecify.annotations.NullMarked;
