package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.MatchMethod;
import io.clinnexus.persistence.types.Jsonb;
import org.jspecify.annotations.Nullable;

/** A row of anchor_matches, with the place of the anchor it leads from. */
record AnchorMatchRow(
    String fromAnchorId,
    String toAnchorId,
    double score,
    MatchMethod method,
    @Nullable Jsonb metaJson,
    int documentOrder) {}
