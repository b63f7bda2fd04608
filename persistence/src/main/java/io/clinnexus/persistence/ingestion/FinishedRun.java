package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written when a running run ends. */
record FinishedRun(
    UUID workspaceId,
    UUID id,
    RunState state,
    String status,
    Jsonb summaryJson,
    Jsonb qualityJson,
    Jsonb warningsJson,
    Jsonb errorsJson,
    @Nullable String errorCode) {}
