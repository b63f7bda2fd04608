package io.clinnexus.persistence.change;

import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.change.carry.CarriedKind;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of carried_items; the quote begins at -1 when it is of a whole anchor. */
record CarriedItemRow(
    UUID id,
    UUID workspaceId,
    UUID comparisonId,
    int position,
    CarriedKind subjectKind,
    UUID subjectId,
    String anchorId,
    int quoteStart,
    @Nullable String quoteText,
    State state,
    Jsonb placesJson,
    Jsonb criticalChanges,
    @Nullable String chosenAnchorId,
    @Nullable String settleReason,
    @Nullable UUID settledBy,
    @Nullable Instant settledAt) {}
