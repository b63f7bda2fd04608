package io.clinnexus.cli.evaluate.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in any usual form, in English and in Russian; the day stands before the month. */
final class Dates {

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?'?[ .,-]*(\\p{L}{3,})[ .,-]*(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,})[ .]*(\\d{1,2})(?:st|nd|rd|th)?[ .,]+(\\d{4})");
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> RUSSIAN =
      List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

  private Dates() {}

  /** The first date in a text. */
  static Optional<LocalDate> in(String text) {
    String plain = Words.plain(text);
    Matcher iso = ISO.matcher(plain);
    if (iso.find()) {
      return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
    }
    Matcher words = DAY_FIRST.matcher(plain);
    while (words.find()) {
      Optional<LocalDate> date = date(words.group(3), month(words.group(2)), words.group(1));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher american = MONTH_FIRST.matcher(plain);
    while (american.find()) {
      Optional<LocalDate> date =
          date(american.group(3), month(american.group(1)), american.group(2));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher numbers = NUMBERS.matcher(plain);
    return numbers.find()
        ? date(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1))
        : Optional.empty();
  }

  private static int month(String word) {
    for (int i = 0; i < 12; i++) {
      if (word.startsWith(ENGLISH.get(i)) || word.startsWith(RUSSIAN.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
