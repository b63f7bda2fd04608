package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value with how it was stated.
 *
 * @param unit the unit it was stated in
 * @param raw the words it was read from
 * @param allRatios every randomisation ratio that was found, when it is one
 * @param needsReview whether the extractor itself doubts it
 * @param otherKeys keys that this version does not know, kept as they are
 */
public record StatedValue(
    FactValue value,
    Optional<String> unit,
    Optional<String> raw,
    List<String> allRatios,
    boolean needsReview,
    Map<String, OpaqueJson> otherKeys) {

  public StatedValue {
    unit.ifPresent(text -> StorableText.require(text, "unit"));
    raw.ifPresent(text -> StorableText.require(text, "raw"));
    allRatios = List.copyOf(allRatios);
    allRatios.forEach(text -> StorableText.require(text, "allRatios"));
    otherKeys = Map.copyOf(otherKeys);
  }

  /** The bare value. */
  public static StatedValue of(FactValue value) {
    return new StatedValue(value, Optional.empty(), Optional.empty(), List.of(), false, Map.of());
  }
}
