package io.clinnexus.domain.facts.extraction.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers: digits with thousands set apart by a comma, a dot of three digits or a space, and
 * number words up to a hundred in both languages.
 */
final class Numbers {

  /** A whole number as text: digits or words. */
  static final String WHOLE =
      "(?:\\d{1,3}(?:[ ,\\u00A0]\\d{3}){1,2}(?!\\d)|\\d{1,7}|" + NumberWords.PATTERN + ")";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![\\p{L}\\d.,:/-])" + WHOLE + "(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,9}|\\d{1,3}(?:[ ,\\u00A0]\\d{3}){1,2}");
  private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.,])\\d{0,9}[.,]?\\d{1,9}");

  private Numbers() {}

  /** A whole number with its place. */
  record Whole(int value, int start, int end) {}

  /** All whole numbers in their order, those before a decimal point or a percent sign left out. */
  static List<Whole> wholes(String text) {
    List<Whole> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.replace('ё', 'е'));
    while (matcher.find()) {
      int end = matcher.end();
      if (end + 1 < text.length()
          && (text.charAt(end) == '.' || text.charAt(end) == ',')
          && Character.isDigit(text.charAt(end + 1))) {
        continue;
      }
      whole(matcher.group())
          .ifPresent(value -> found.add(new Whole(value, matcher.start(), matcher.end())));
    }
    return found;
  }

  /** The value of one whole number, digits or a word; nothing else may be in the text. */
  static OptionalInt whole(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    OptionalInt word = NumberWords.value(lower);
    if (word.isPresent()) {
      return word;
    }
    return DIGITS.matcher(lower).matches()
        ? OptionalInt.of(Integer.parseInt(lower.replaceAll("[ ,\\u00A0]", "")))
        : OptionalInt.empty();
  }

  /** The value of a number with a decimal point or comma. */
  static Optional<BigDecimal> decimal(String text) {
    String plain = text.strip().replace(',', '.');
    return DECIMAL.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.startsWith(".") ? "0" + plain : plain))
        : Optional.empty();
  }
}
