package io.clinnexus.domain.conflicts.detection;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads numbers in digits or words. */
final class Numerals {

  private final Map<String, Integer> words;

  Numerals(Map<String, Integer> words) {
    this.words = words;
  }

  /** A whole number: 120, 1 200, 1,200, twelve. */
  OptionalInt whole(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    if (words.containsKey(word)) {
      return OptionalInt.of(words.getOrDefault(word, 0));
    }
    String digits = word.replaceAll("(?<=\\d)[ ,\\u00A0\\u202F](?=\\d{3}(?!\\d))", "");
    return digits.matches("\\d{1,7}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  /** A number with point or comma. */
  static Optional<BigDecimal> decimal(String text) {
    String digits = text.strip().replace(',', '.');
    return digits.matches("\\d{1,7}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }
}
