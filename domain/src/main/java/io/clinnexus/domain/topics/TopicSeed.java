package io.clinnexus.domain.topics;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A topic as it ships, before it belongs to a workspace.
 *
 * @param applicableTo the document types that can have it; empty means all
 * @param zoneWeights how likely it is in each of its zones, 0 to 1
 */
public record TopicSeed(
    TopicKey key,
    String titleRu,
    String titleEn,
    TopicProfile profile,
    Set<DocumentType> applicableTo,
    Map<ZoneKey, Double> zoneWeights) {

  public TopicSeed {
    applicableTo = Set.copyOf(applicableTo);
    zoneWeights = Map.copyOf(zoneWeights);
  }

  /** Everything in it in a stable order, for the configuration hash. */
  public String canonical() {
    Map<String, Double> weights = new TreeMap<>();
    zoneWeights.forEach((zone, weight) -> weights.put(zone.value(), weight));
    return key.value()
        + TopicContent.canonical(titleRu, titleEn, profile, applicableTo)
        + "\n"
        + weights;
  }
}
