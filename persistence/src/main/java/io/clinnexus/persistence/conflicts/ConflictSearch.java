package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the conflict list; an empty array does not restrict. */
record ConflictSearch(
    UUID workspaceId,
    UUID studyId,
    ConflictStatus[] statuses,
    ConflictSeverity[] severities,
    String[] types,
    @Nullable ConflictPlace after,
    int limit) {}
