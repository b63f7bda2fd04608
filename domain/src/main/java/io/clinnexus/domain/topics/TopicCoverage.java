package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** How many blocks a topic has. */
public record TopicCoverage(TopicKey topicKey, int blocksCount, Map<String, OpaqueJson> otherKeys) {

  public TopicCoverage {
    otherKeys = Map.copyOf(otherKeys);
  }
}
