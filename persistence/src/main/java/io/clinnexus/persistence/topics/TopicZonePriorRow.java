package io.clinnexus.persistence.topics;

import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of topic_zone_priors. */
record TopicZonePriorRow(
    UUID id,
    String topicKey,
    DocumentType docType,
    String zoneKey,
    double weight,
    @Nullable String notes,
    Instant createdAt,
    UUID workspaceId) {}
