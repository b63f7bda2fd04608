package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/** Another reading of a fact: its value as facts store it, how sure it is, the words it has. */
public record AlternativeReading(
    OpaqueJson value,
    Optional<Confidence> confidence,
    Optional<String> rawValue,
    Map<String, OpaqueJson> otherKeys) {

  public AlternativeReading {
    otherKeys = Map.copyOf(otherKeys);
  }
}
