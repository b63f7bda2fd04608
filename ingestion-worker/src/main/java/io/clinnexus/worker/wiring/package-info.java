/** Puts the worker together: settings, steps, jobs. */
@NullMarked
package io.clinnexus.worker.wiring;

import org.jspecify.annotations.NullMarked;
