package io.clinnexus.persistence.ingestion;

import java.util.UUID;

/** A run by the workspace it belongs to. */
record JobRow(UUID workspaceId, UUID runId) {}
