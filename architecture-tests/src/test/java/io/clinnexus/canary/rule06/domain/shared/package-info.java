/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule06.domain.shared;

import org.jspecify.annotations.NullMarked;
