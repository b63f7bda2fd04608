package io.clinnexus.persistence.topics;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of topics. */
record TopicRow(
    UUID id,
    UUID workspaceId,
    String topicKey,
    @Nullable String titleRu,
    @Nullable String titleEn,
    @Nullable String description,
    Instant createdAt,
    Jsonb topicProfileJson,
    boolean isActive,
    @Nullable Embedding topicEmbedding,
    Jsonb applicableToJson) {}
