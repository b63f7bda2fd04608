package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well the heading fits, 0 to 1, and which alias fits best. */
public record HeadingMatch(
    OptionalDouble bestMatchRatio,
    Optional<String> matchedAlias,
    Map<String, OpaqueJson> otherKeys) {

  public HeadingMatch {
    Finite.require(bestMatchRatio, "bestMatchRatio");
    otherKeys = Map.copyOf(otherKeys);
  }
}
