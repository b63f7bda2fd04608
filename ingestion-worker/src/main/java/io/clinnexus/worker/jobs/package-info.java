/** The background jobs: one per ingestion run, and the housekeeping that keeps none forgotten. */
@NullMarked
package io.clinnexus.worker.jobs;

import org.jspecify.annotations.NullMarked;
