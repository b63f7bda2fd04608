package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads calendar dates as people write them: 2024-03-16, 16.03.2024, 16/03/2024 (day first, unless
 * only the other order is a date), 16 March 2024, 16-Mar-2024, March 16, 2024, 16 марта 2024 г. A
 * date without a day or outside 1900 to 2100 is none.
 */
final class Dates {

  private static final String MONTH = "(\\p{L}{3,9})\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.:/-])(?:"
              + "(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})"
              + "|(?<d2>\\d{1,2})[./](?<m2>\\d{1,2})[./](?<y2>\\d{4})"
              + "|[«\"]?(?<d3>\\d{1,2})(?:st|nd|rd|th)?[»\"]?[ \\-–]{0,2}"
              + MONTH.replace("(", "(?<m3>")
              + "[ ,\\-–]{0,2}(?<y3>\\d{4})"
              + "|"
              + MONTH.replace("(", "(?<m4>")
              + " {0,2}(?<d4>\\d{1,2})(?:st|nd|rd|th)?,? {0,2}(?<y4>\\d{4})"
              + ")(?![\\d-])");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("янв", 1),
          Map.entry("фев", 2),
          Map.entry("мар", 3),
          Map.entry("апр", 4),
          Map.entry("мая", 5),
          Map.entry("май", 5),
          Map.entry("июн", 6),
          Map.entry("июл", 7),
          Map.entry("авг", 8),
          Map.entry("сен", 9),
          Map.entry("окт", 10),
          Map.entry("ноя", 11),
          Map.entry("дек", 12));

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private Dates() {}

  /** The first date. */
  static Optional<Found> first(String text) {
    return all(text).stream().findFirst();
  }

  /** All dates in their order. */
  static List<Found> all(String text) {
    List<Found> dates = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      date(matcher)
          .ifPresent(
              date ->
                  dates.add(
                      Found.of(
                          new FactValue.Text(date.toString()), matcher.start(), matcher.end())));
    }
    return dates;
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    if (matcher.group("y1") != null) {
      return date(matcher.group("y1"), number(matcher.group("m1")), matcher.group("d1"));
    } else if (matcher.group("y2") != null) {
      String first = matcher.group("d2");
      String second = matcher.group("m2");
      return date(matcher.group("y2"), number(second), first)
          .or(() -> date(matcher.group("y2"), number(first), second));
    } else if (matcher.group("y3") != null) {
      return date(matcher.group("y3"), month(matcher.group("m3")), matcher.group("d3"));
    }
    return date(matcher.group("y4"), month(matcher.group("m4")), matcher.group("d4"));
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      LocalDate date = LocalDate.of(number(year), month, number(day));
      return Optional.of(date)
          .filter(known -> known.getYear() >= FIRST_YEAR && known.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String word) {
    String start = word.toLowerCase(Locale.ROOT).substring(0, 3);
    return MONTHS.getOrDefault(start, 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
