package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
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
 * @param quotes the words it was read from, those of the primary evidence first
 * @param ruleId the rule that read it
 */
public record FactMeta(
    Optional<SourceZone> sourceZone,
    Optional<String> matchedTopic,
    boolean confidenceBoosted,
    OptionalInt count,
    List<AlternativeValue> alternatives,
    Optional<ValueNormalization> valueNormalization,
    List<Quote> quotes,
    Optional<String> ruleId,
    Map<String, OpaqueJson> otherKeys) {

  public static final FactMeta NONE =
      new FactMeta(
          Optional.empty(),
          Optional.empty(),
          false,
          OptionalInt.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Map.of());

  public FactMeta {
    alternatives = List.copyOf(alternatives);
    quotes = List.copyOf(quotes);
    ruleId.ifPresent(text -> StorableText.require(text, "ruleId"));
    otherKeys = Map.copyOf(otherKeys);
  }
}
