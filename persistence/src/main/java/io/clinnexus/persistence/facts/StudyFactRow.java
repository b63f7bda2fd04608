package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view study_facts. */
record StudyFactRow(
    String factType,
    String factKey,
    UUID factId,
    Jsonb valueJson,
    @Nullable String unit,
    FactStatus status,
    @Nullable Double confidence,
    @Nullable UUID createdFromDocVersionId,
    long distinctValues,
    long documents) {}
