package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a fact came about.
 *
 * @param sourceZone the zone it was read in
 * @param matchedTopic the topic that led to it
 * @param confidenceBoosted whether the topic raised its confidence
 * @param count how many items a list has
 * @param alternatives the other values that were read
 */
public record FactMeta(
    Optional<SourceZone> sourceZone,
    Optional<String> matchedTopic,
    boolean confidenceBoosted,
    OptionalInt count,
    List<AlternativeValue> alternatives,
    Optional<ValueNormalization> valueNormalization,
    Map<String, OpaqueJson> otherKeys) {

  public static final FactMeta NONE =
      new FactMeta(
          Optional.empty(),
          Optional.empty(),
          false,
          OptionalInt.empty(),
          List.of(),
          Optional.empty(),
          Map.of());

  public FactMeta {
    alternatives = List.copyOf(alternatives);
    otherKeys = Map.copyOf(otherKeys);
  }
}
