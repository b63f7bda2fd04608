package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the clustering of headings achieved; numbers are absent when it did not run. */
public record ClusteringMetrics(
    boolean enabled,
    OptionalInt clustersTotal,
    OptionalInt clustersLabeled,
    OptionalDouble avgClusterSize,
    Map<String, OpaqueJson> otherKeys) {

  public ClusteringMetrics {
    Finite.require(avgClusterSize, "avgClusterSize");
    otherKeys = Map.copyOf(otherKeys);
  }
}
