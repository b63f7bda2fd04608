package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/** A number in a statement, its unit and the fact it comes from. */
public record ClaimNumber(
    double value,
    Optional<String> unit,
    Optional<String> factKey,
    Map<String, OpaqueJson> otherKeys) {

  public ClaimNumber {
    InvalidValue.unless(Double.isFinite(value), "value", "must be a finite number.");
    otherKeys = Map.copyOf(otherKeys);
  }
}
