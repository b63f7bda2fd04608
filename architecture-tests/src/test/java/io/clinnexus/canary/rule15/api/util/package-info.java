/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule15.api.util;

import org.jspecify.annotations.NullMarked;
