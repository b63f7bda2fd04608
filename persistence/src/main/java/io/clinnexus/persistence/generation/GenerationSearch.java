package io.clinnexus.persistence.generation;

import io.clinnexus.domain.generation.GenerationStatus;
import io.clinnexus.persistence.shared.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the list of runs; an empty array does not restrict. */
record GenerationSearch(
    UUID workspaceId,
    UUID studyId,
    GenerationStatus[] statuses,
    @Nullable String targetSection,
    Cursor.@Nullable TimeAndId after,
    int limit) {}
