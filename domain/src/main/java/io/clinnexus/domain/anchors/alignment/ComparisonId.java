package io.clinnexus.domain.anchors.alignment;

import java.util.UUID;

/** Identifies the comparison of two versions. */
public record ComparisonId(UUID value) {}
