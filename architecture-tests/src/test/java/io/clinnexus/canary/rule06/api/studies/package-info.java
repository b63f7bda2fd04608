/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule06.api.studies;

import org.jspecify.annotations.NullMarked;
