package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/** One of the values that a fact has. */
public record ConflictingValue(
    OpaqueJson value,
    Optional<String> unit,
    Optional<Confidence> confidence,
    boolean isLowConfidence,
    Map<String, OpaqueJson> otherKeys) {

  public ConflictingValue {
    otherKeys = Map.copyOf(otherKeys);
  }
}
