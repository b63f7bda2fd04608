/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule03.domain.zones;

import org.jspecify.annotations.NullMarked;
