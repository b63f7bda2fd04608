package io.clinnexus.persistence.change;

import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of impact_items. */
record ImpactItemRow(
    UUID id,
    UUID changeEventId,
    DocumentType affectedDocType,
    String affectedTargetSection,
    Jsonb reasonJson,
    RecommendedAction recommendedAction,
    ImpactStatus status,
    Instant createdAt,
    UUID workspaceId,
    ImpactKind subjectKind,
    String subject,
    String[] affectedAnchorIds,
    @Nullable String decisionReason,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt) {}
