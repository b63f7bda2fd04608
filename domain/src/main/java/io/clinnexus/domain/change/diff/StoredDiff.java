package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.alignment.VersionComparison;

/** What differs between two versions, with the comparison that says so. */
public record StoredDiff(VersionComparison comparison, VersionDiff diff) {}
