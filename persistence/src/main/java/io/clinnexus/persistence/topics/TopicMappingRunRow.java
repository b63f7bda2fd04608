package io.clinnexus.persistence.topics;

import io.clinnexus.domain.topics.MappingMode;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;

/** A row of topic_mapping_runs. */
record TopicMappingRunRow(
    UUID id,
    UUID docVersionId,
    MappingMode mode,
    Jsonb paramsJson,
    Jsonb metricsJson,
    Instant createdAt,
    String pipelineVersion,
    String pipelineConfigHash,
    UUID workspaceId) {}
