package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A topic that was weighed for a block, with the parts of its score; absent means not measured. */
public record TopicCandidate(
    TopicKey topicKey,
    OptionalDouble finalScore,
    OptionalDouble headingMatchScore,
    OptionalDouble textKeywordsMatchScore,
    OptionalDouble sourceZonePrior,
    OptionalDouble clusterPrior,
    OptionalDouble embeddingSimilarityScore,
    OptionalDouble neighborBonus,
    OptionalDouble zonePenalty,
    Optional<CandidateSignals> signals,
    Map<String, OpaqueJson> otherKeys) {

  public TopicCandidate {
    Finite.require(finalScore, "finalScore");
    Finite.require(headingMatchScore, "headingMatchScore");
    Finite.require(textKeywordsMatchScore, "textKeywordsMatchScore");
    Finite.require(sourceZonePrior, "sourceZonePrior");
    Finite.require(clusterPrior, "clusterPrior");
    Finite.require(embeddingSimilarityScore, "embeddingSimilarityScore");
    Finite.require(neighborBonus, "neighborBonus");
    Finite.require(zonePenalty, "zonePenalty");
    otherKeys = Map.copyOf(otherKeys);
  }
}
