package io.clinnexus.persistence.change;

import io.clinnexus.domain.change.amendment.Substance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of change_notes. */
record ChangeNoteRow(
    UUID comparisonId,
    String anchorId,
    @Nullable String reason,
    @Nullable Substance decision,
    @Nullable String decisionReason,
    UUID updatedBy,
    Instant updatedAt,
    UUID workspaceId) {}
