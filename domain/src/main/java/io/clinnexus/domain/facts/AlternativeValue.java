package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.Map;
import java.util.Optional;

/** Another value that was read for the same fact, with the words it was read from. */
public record AlternativeValue(
    StatedValue value,
    Confidence confidence,
    Optional<String> rawValue,
    Map<String, OpaqueJson> otherKeys) {

  public AlternativeValue {
    rawValue.ifPresent(text -> StorableText.require(text, "rawValue"));
    otherKeys = Map.copyOf(otherKeys);
  }
}
