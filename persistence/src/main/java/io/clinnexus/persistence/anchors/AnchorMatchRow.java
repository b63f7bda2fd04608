package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.alignment.MatchMethod;
import io.clinnexus.persistence.types.Jsonb;
import org.jspecify.annotations.Nullable;

/** A row of anchor_matches. */
record AnchorMatchRow(
    String fromAnchorId,
    String toAnchorId,
    double score,
    MatchMethod method,
    @Nullable Jsonb metaJson,
    CorrespondenceKind changeType,
    int groupNumber,
    Jsonb criticalChanges,
    Jsonb renumberings) {}
