/** Runs the steps of an ingestion in the order of the plan and records how far it is. */
@NullMarked
package io.clinnexus.worker.pipeline;

import org.jspecify.annotations.NullMarked;
