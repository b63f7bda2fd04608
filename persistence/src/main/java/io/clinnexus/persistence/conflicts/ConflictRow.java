package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictSide;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.conflicts.ReopenReason;
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
    UUID workspaceId,
    @Nullable String ruleId,
    @Nullable String fingerprint,
    @Nullable String textFingerprint,
    @Nullable String titleRu,
    @Nullable String descriptionRu,
    @Nullable ConflictSide suggestedSide,
    @Nullable Instant firstSeenAt,
    @Nullable Instant lastSeenAt,
    @Nullable Instant goneAt,
    @Nullable ReopenReason reopenedBecause,
    @Nullable String decisionReason,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decidedTextFingerprint) {}
