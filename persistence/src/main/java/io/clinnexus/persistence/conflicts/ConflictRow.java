package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of conflicts. */
record ConflictRow(
    UUID id,
    UUID studyId,
    String conflictType,
    ConflictSeverity severity,
    ConflictStatus status,
    String title,
    String description,
    @Nullable UUID ownerUserId,
    Instant createdAt,
    Instant updatedAt,
    UUID workspaceId) {}
