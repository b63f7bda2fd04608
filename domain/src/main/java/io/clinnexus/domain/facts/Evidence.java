package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorId;

/** An anchor that a fact was read from, or that backs it. It outlives the anchor. */
public record Evidence(AnchorId anchorId, EvidenceRole role) {}
