package io.clinnexus.persistence.topics;

import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of heading_block_topic_assignments. */
record BlockTopicAssignmentRow(
    UUID id,
    UUID docVersionId,
    String headingBlockId,
    String topicKey,
    @Nullable Double confidence,
    @Nullable Jsonb debugJson,
    Instant createdAt,
    UUID workspaceId) {}
