package io.clinnexus.persistence.topics;

import io.clinnexus.domain.topics.AssignedBy;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of cluster_assignments. */
record ClusterAssignmentRow(
    UUID id,
    UUID docVersionId,
    int clusterId,
    String topicKey,
    AssignedBy mappedBy,
    @Nullable Double confidence,
    @Nullable String notes,
    Instant createdAt,
    @Nullable Jsonb mappingDebugJson,
    UUID workspaceId) {}
