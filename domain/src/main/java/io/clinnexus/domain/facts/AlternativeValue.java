package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another value that was read for the same fact.
 *
 * @param rawValue the words it was read from
 * @param quotes where they stand
 */
public record AlternativeValue(
    StatedValue value,
    Confidence confidence,
    Optional<String> rawValue,
    List<Quote> quotes,
    Map<String, OpaqueJson> otherKeys) {

  public AlternativeValue {
    rawValue.ifPresent(text -> StorableText.require(text, "rawValue"));
    quotes = List.copyOf(quotes);
    otherKeys = Map.copyOf(otherKeys);
  }
}
