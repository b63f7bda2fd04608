package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;

/** The work to hand to a worker: which run of which workspace. */
public record IngestionJob(WorkspaceId workspaceId, IngestionRunId runId) {}
