package io.clinnexus.persistence.conflicts;

import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of conflict_items. */
record ConflictItemRow(
    UUID id,
    UUID conflictId,
    @Nullable String leftAnchorId,
    @Nullable String rightAnchorId,
    @Nullable UUID leftFactId,
    @Nullable UUID rightFactId,
    @Nullable Jsonb evidenceJson,
    Instant createdAt,
    UUID workspaceId,
    @Nullable String leftQuote,
    @Nullable Integer leftStart,
    @Nullable String rightQuote,
    @Nullable Integer rightStart) {}
