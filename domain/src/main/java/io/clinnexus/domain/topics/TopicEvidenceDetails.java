package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The headings and blocks that topic evidence comes from. */
public record TopicEvidenceDetails(
    List<String> topHeadings,
    List<HeadingBlockId> blockIds,
    OptionalInt blocksCount,
    List<String> endpoints,
    Map<String, OpaqueJson> otherKeys) {

  public TopicEvidenceDetails {
    topHeadings = List.copyOf(topHeadings);
    blockIds = List.copyOf(blockIds);
    endpoints = List.copyOf(endpoints);
    otherKeys = Map.copyOf(otherKeys);
  }
}
