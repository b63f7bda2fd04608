package io.clinnexus.persistence.topics;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of heading_clusters. */
record HeadingClusterRow(
    UUID id,
    UUID docVersionId,
    int clusterId,
    DocumentLanguage language,
    Jsonb topTitlesJson,
    Jsonb examplesJson,
    Jsonb statsJson,
    Instant createdAt,
    @Nullable Embedding clusterEmbedding,
    UUID workspaceId) {}
