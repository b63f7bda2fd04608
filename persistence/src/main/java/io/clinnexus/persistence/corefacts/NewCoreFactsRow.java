package io.clinnexus.persistence.corefacts;

import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into study_core_facts; number and time are the database's. */
record NewCoreFactsRow(
    UUID studyId,
    @Nullable UUID docVersionId,
    Jsonb factsJson,
    @Nullable UUID derivedFromDocVersionId) {}
