/** The steps of an ingestion, one class each; they know the domain and the pipeline only. */
@NullMarked
package io.clinnexus.worker.steps;

import org.jspecify.annotations.NullMarked;
