package io.clinnexus.persistence.ingestion;

import org.jspecify.annotations.Nullable;

/** How many runs of ingestion_runs wait and work; the age is null when none waits. */
record WorkloadRow(long queued, long running, @Nullable Double oldestQueuedSeconds) {}
