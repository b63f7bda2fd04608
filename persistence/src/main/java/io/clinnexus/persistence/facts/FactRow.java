package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of facts. */
record FactRow(
    UUID id,
    UUID studyId,
    String factType,
    String factKey,
    Jsonb valueJson,
    @Nullable String unit,
    FactStatus status,
    @Nullable UUID createdFromDocVersionId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Double confidence,
    @Nullable Integer extractorVersion,
    @Nullable Jsonb metaJson) {}
