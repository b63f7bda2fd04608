package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mapping achieved. Rates are 0 to 1.
 *
 * @param unmappedTopHeadings the most frequent headings without a topic
 * @param topicCoverageTopN the topics with the most blocks, most first
 */
public record TopicMappingMetrics(
    int blocksTotal,
    int blocksMapped,
    double mappedRate,
    double lowConfidenceRate,
    List<String> unmappedTopHeadings,
    List<TopicCoverage> topicCoverageTopN,
    Map<SourceZone, Integer> evidenceByZone,
    Optional<ClusteringMetrics> clustering,
    Map<String, OpaqueJson> otherKeys) {

  public static final TopicMappingMetrics NONE =
      new TopicMappingMetrics(
          0, 0, 0, 0, List.of(), List.of(), Map.of(), Optional.empty(), Map.of());

  public TopicMappingMetrics {
    Finite.require(mappedRate, "mappedRate");
    Finite.require(lowConfidenceRate, "lowConfidenceRate");
    unmappedTopHeadings = List.copyOf(unmappedTopHeadings);
    topicCoverageTopN = List.copyOf(topicCoverageTopN);
    evidenceByZone = Map.copyOf(evidenceByZone);
    otherKeys = Map.copyOf(otherKeys);
  }
}
