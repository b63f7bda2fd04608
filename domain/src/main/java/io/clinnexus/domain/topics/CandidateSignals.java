package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What spoke for and against a topic. */
public record CandidateSignals(
    Optional<HeadingMatch> headingMatch,
    Optional<KeywordsMatch> keywordsMatch,
    Optional<ZoneKey> sourceZone,
    OptionalDouble zonePrior,
    OptionalDouble zonePenalty,
    Optional<Boolean> hasStrongZoneMatch,
    OptionalDouble clusterPrior,
    OptionalDouble embeddingSimilarity,
    OptionalDouble neighborBonus,
    Map<String, OpaqueJson> otherKeys) {

  public CandidateSignals {
    Finite.require(zonePrior, "zonePrior");
    Finite.require(zonePenalty, "zonePenalty");
    Finite.require(clusterPrior, "clusterPrior");
    Finite.require(embeddingSimilarity, "embeddingSimilarity");
    Finite.require(neighborBonus, "neighborBonus");
    otherKeys = Map.copyOf(otherKeys);
  }
}
