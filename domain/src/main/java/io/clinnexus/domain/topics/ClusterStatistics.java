package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a cluster looks like: counts by heading level and content type, mean length, headings. */
public record ClusterStatistics(
    Map<String, Integer> headingLevelHistogram,
    Map<AnchorContentType, Integer> contentTypeDistribution,
    OptionalDouble avgTotalChars,
    OptionalInt size,
    Map<String, OpaqueJson> otherKeys) {

  public static final ClusterStatistics NONE =
      new ClusterStatistics(
          Map.of(), Map.of(), OptionalDouble.empty(), OptionalInt.empty(), Map.of());

  public ClusterStatistics {
    headingLevelHistogram = Map.copyOf(headingLevelHistogram);
    contentTypeDistribution = Map.copyOf(contentTypeDistribution);
    Finite.require(avgTotalChars, "avgTotalChars");
    otherKeys = Map.copyOf(otherKeys);
  }
}
