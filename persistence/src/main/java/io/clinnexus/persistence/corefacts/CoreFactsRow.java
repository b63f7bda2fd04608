package io.clinnexus.persistence.corefacts;

import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of study_core_facts. */
record CoreFactsRow(
    UUID studyId,
    @Nullable UUID docVersionId,
    Jsonb factsJson,
    int factsVersion,
    @Nullable UUID derivedFromDocVersionId,
    Instant createdAt) {}
