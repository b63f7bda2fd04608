package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.util.Optional;

/**
 * A value that was read from a text, with the words that state it: those from {@code start}
 * (included) to {@code end} (excluded).
 *
 * @param unit its unit in UCUM, where it has one
 */
public record Found(FactValue value, Optional<String> unit, int start, int end) {

  static Found of(FactValue value, int start, int end) {
    return new Found(value, Optional.empty(), start, end);
  }

  static Found of(FactValue value, String unit, int start, int end) {
    return new Found(value, Optional.of(unit), start, end);
  }

  /** The same, counted in a text in which this one starts at the offset. */
  public Found shifted(int offset) {
    return new Found(value, unit, start + offset, end + offset);
  }
}
