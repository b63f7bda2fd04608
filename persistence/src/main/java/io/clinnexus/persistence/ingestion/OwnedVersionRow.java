package io.clinnexus.persistence.ingestion;

import java.util.UUID;

/** A version by the workspace it belongs to. */
record OwnedVersionRow(UUID workspaceId, UUID versionId) {}
