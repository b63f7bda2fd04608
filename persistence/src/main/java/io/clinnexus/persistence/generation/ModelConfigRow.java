package io.clinnexus.persistence.generation;

import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;

/** A row of model_configs. */
record ModelConfigRow(
    UUID id,
    String provider,
    String modelName,
    String promptVersion,
    Jsonb paramsJson,
    Instant createdAt,
    UUID workspaceId) {}
