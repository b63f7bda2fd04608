package io.clinnexus.persistence.topics;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of topic_evidence; its chunks are named by their stable keys. */
record TopicEvidenceRow(
    UUID id,
    UUID docVersionId,
    String topicKey,
    SourceZone sourceZone,
    DocumentLanguage language,
    String[] anchorIds,
    String[] chunkIds,
    @Nullable Double score,
    @Nullable Jsonb evidenceJson,
    Instant createdAt,
    UUID workspaceId) {}
