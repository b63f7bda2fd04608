package io.clinnexus.persistence.anchors;

import java.util.UUID;

/** A version that the vector index has to catch up with. */
record BacklogRow(UUID workspaceId, UUID docVersionId, int attempts) {}
