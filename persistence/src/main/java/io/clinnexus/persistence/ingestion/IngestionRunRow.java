package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of ingestion_runs as readers need it. */
record IngestionRunRow(
    UUID id,
    UUID docVersionId,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Integer durationMs,
    String pipelineVersion,
    String pipelineConfigHash,
    Jsonb summaryJson,
    Jsonb qualityJson,
    Jsonb warningsJson,
    Jsonb errorsJson,
    RunState state,
    int attempt,
    Instant queuedAt,
    Jsonb progressJson) {}
