package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of fact_decisions. */
record FactDecisionRow(
    UUID id,
    UUID studyId,
    UUID docVersionId,
    String factType,
    String factKey,
    int sequence,
    String decision,
    @Nullable Jsonb valueJson,
    @Nullable String unit,
    Jsonb readValueJson,
    @Nullable String readUnit,
    FactStatus readStatus,
    String reason,
    UUID decidedBy,
    Instant decidedAt) {}
