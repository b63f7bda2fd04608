package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.FactValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lengths of time in days, weeks, months or years: 24 weeks, 12-month, шесть месяцев, 2 года,
 * 1.5 years (18 months). A range of lengths is none, and so is a bare letter for a unit.
 */
final class Durations {

  private static final String UNIT =
      "(?<day>days?|дн(?:я|ей|ям|ями|ях|и)|день|суток|сут(?:ки|кам|\\.))"
          + "|(?<week>weeks?|wks?|недел(?:я|и|ь|ю|ям|ях|ями|е)|нед\\.?)"
          + "|(?<month>months?|месяц(?:а|ев|ы|ам)?|мес\\.?)"
          + "|(?<year>years?|год(?:а|ов|у|ы)?|лет)";
  private static final Pattern DURATION =
      Pattern.compile(
          "(?<![\\p{L}\\d.,–-])(?<number>"
              + Numbers.WHOLE
              + "|\\d{1,3}[.,]\\d{1,2})(?: ?\\(\\p{L}{2,15}\\))?[ -]?(?:(?:calendar|календарн\\p{L}{1,3}|полн\\p{L}{1,3}) )?(?:"
              + UNIT
              + ")(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RANGE_BEFORE =
      Pattern.compile("(?:\\d|\\p{L}) ?(?:-|–|—|to|до|or|или) ?$");
  private static final int MOST = 10_000;

  private Durations() {}

  /** The first length of time. */
  static Optional<Found> first(String text) {
    Matcher matcher = DURATION.matcher(text);
    while (matcher.find()) {
      if (isEndOfRange(text, matcher.start())) {
        return Optional.empty();
      }
      Optional<Found> found = found(matcher);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isEndOfRange(String text, int start) {
    String before = text.substring(Math.max(0, start - 8), start);
    Matcher range = RANGE_BEFORE.matcher(before);
    return range.find() && before.chars().limit(range.end()).anyMatch(Character::isDigit);
  }

  private static Optional<Found> found(Matcher matcher) {
    DurationUnit unit = unit(matcher);
    String number = matcher.group("number");
    OptionalInt whole = Numbers.whole(number);
    int amount = whole.orElse(0);
    if (whole.isEmpty() && unit == DurationUnit.YEAR) {
      BigDecimal months = Numbers.decimal(number).orElseThrow().multiply(BigDecimal.valueOf(12));
      amount = months.stripTrailingZeros().scale() <= 0 ? months.intValueExact() : 0;
      unit = DurationUnit.MONTH;
    }
    if (amount < 1 || amount > MOST) {
      return Optional.empty();
    }
    return Optional.of(
        Found.of(new FactValue.Duration(amount, unit), ucum(unit), matcher.start(), matcher.end()));
  }

  private static DurationUnit unit(Matcher matcher) {
    if (matcher.group("day") != null) {
      return DurationUnit.DAY;
    } else if (matcher.group("week") != null) {
      return DurationUnit.WEEK;
    }
    return matcher.group("month") != null ? DurationUnit.MONTH : DurationUnit.YEAR;
  }

  private static String ucum(DurationUnit unit) {
    return switch (unit) {
      case DAY -> "d";
      case WEEK -> "wk";
      case MONTH -> "mo";
      case YEAR -> "a";
    };
  }
}
