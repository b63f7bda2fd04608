package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which keywords the text has, which part of all that is, or why none were looked for. */
public record KeywordsMatch(
    List<String> matchedKeywords,
    OptionalDouble matchRatio,
    Optional<String> reason,
    Map<String, OpaqueJson> otherKeys) {

  public KeywordsMatch {
    matchedKeywords = List.copyOf(matchedKeywords);
    Finite.require(matchRatio, "matchRatio");
    otherKeys = Map.copyOf(otherKeys);
  }
}
