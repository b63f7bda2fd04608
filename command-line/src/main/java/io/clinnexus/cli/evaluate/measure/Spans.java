package io.clinnexus.cli.evaluate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time: days and weeks convert into each other, and so do months and years. */
final class Spans {

  private static final Pattern UNIT =
      Pattern.compile(
          "(?<day>days?|день|дн[а-я]*|сут[а-я]*)|(?<week>weeks?|недел[а-я]*|нед)"
              + "|(?<month>months?|месяц[а-я]*|мес)|(?<year>years?|год[а-я]*|лет|г)");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private Spans() {}

  /** A length in days, or in months. */
  private record Length(BigDecimal amount, boolean months) {}

  /** Whether both say the same length; absent when one of them is no length. */
  static Optional<Boolean> same(String expected, FoundValue found) {
    Optional<List<Length>> one = read(expected);
    Optional<List<Length>> other =
        found.unit().isPresent() && !found.numbers().isEmpty()
            ? lengths(found.numbers(), found.unit().get())
            : read(String.join(" ", found.texts()));
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(equal(one.get(), other.get()));
  }

  private static boolean equal(List<Length> one, List<Length> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).months() != other.get(i).months()
          || one.get(i).amount().compareTo(other.get(i).amount()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<List<Length>> read(String text) {
    Matcher words = WORD.matcher(Words.plain(text));
    while (words.find()) {
      Optional<List<Length>> lengths = lengths(Amounts.in(text), words.group());
      if (lengths.isPresent()) {
        return lengths;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Length>> lengths(List<BigDecimal> numbers, String unit) {
    Matcher matcher = UNIT.matcher(Words.plain(unit));
    if (!matcher.matches() || numbers.isEmpty()) {
      return Optional.empty();
    }
    boolean months = matcher.group("month") != null || matcher.group("year") != null;
    int factor = matcher.group("week") != null ? 7 : matcher.group("year") != null ? 12 : 1;
    List<Length> lengths = new ArrayList<>();
    numbers.forEach(
        number -> lengths.add(new Length(number.multiply(BigDecimal.valueOf(factor)), months)));
    return Optional.of(lengths);
  }
}
