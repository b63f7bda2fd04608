/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule10.worker.adapter;

import org.jspecify.annotations.NullMarked;
