package io.clinnexus.cli.evaluate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a text, in digits or in words, in English and in Russian. */
final class Amounts {

  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[ ,]\\d{3})+(?![\\d])");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}+");
  private static final Map<String, Integer> IN_WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("один", 1),
          Map.entry("одна", 1),
          Map.entry("две", 2),
          Map.entry("два", 2),
          Map.entry("три", 3),
          Map.entry("четыре", 4),
          Map.entry("пять", 5),
          Map.entry("шесть", 6));

  private Amounts() {}

  /** All numbers in their order. */
  static List<BigDecimal> in(String text) {
    String plain = Words.plain(text);
    Matcher grouped = GROUPED.matcher(plain);
    String joined = grouped.replaceAll(found -> found.group().replaceAll("[ ,]", ""));
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(joined);
    while (matcher.find()) {
      String token = matcher.group();
      if (Character.isDigit(token.charAt(0))) {
        numbers.add(new BigDecimal(token.replace(',', '.')));
      } else if (IN_WORDS.containsKey(token)) {
        numbers.add(new BigDecimal(IN_WORDS.getOrDefault(token, 0)));
      }
    }
    return numbers;
  }

  /** The numbers of a value, in its text where it has no others. */
  static List<BigDecimal> of(FoundValue value) {
    return value.numbers().isEmpty() ? in(String.join(" ", value.texts())) : value.numbers();
  }

  /** Whether the numbers are the same, however many zeros end them. */
  static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
    if (one.isEmpty() || one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).compareTo(other.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }
}
