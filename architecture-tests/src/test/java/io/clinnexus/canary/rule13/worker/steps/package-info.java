/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule13.worker.steps;

import org.jspecify.annotations.NullMarked;
