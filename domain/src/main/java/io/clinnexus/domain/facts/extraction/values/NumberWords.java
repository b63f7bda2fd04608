package io.clinnexus.domain.facts.extraction.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers written out, up to ninety-nine in English and in the common cases of Russian. */
final class NumberWords {

  private static final Map<String, Integer> WORDS =
      words(
          "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11"
              + " twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17"
              + " eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60"
              + " seventy 70 eighty 80 ninety 90"
              + " один 1 одна 1 одно 1 одну 1 одной 1 одного 1 одном 1 два 2 две 2 двух 2 двумя 2"
              + " три 3 трех 3 тремя 3 четыре 4 четырех 4 пять 5 пяти 5 шесть 6"
              + " шести 6 семь 7 семи 7 восемь 8 восьми 8 девять 9 девяти 9 десять 10 десяти 10"
              + " двенадцать 12 двенадцати 12 четырнадцать 14 шестнадцать 16 восемнадцать 18"
              + " двадцать 20 двадцати 20 тридцать 30 тридцати 30 сорок 40"
              + " сорока 40 шестьдесят 60 шестидесяти 60");

  private static final String TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
  private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";

  /** Every such number, longest words first, so that sixteen is not read as six. */
  static final String PATTERN = TENS + "[ -]" + ONES + "|" + String.join("|", longestFirst());

  private NumberWords() {}

  /** The value of the lower-case word or compound. */
  static OptionalInt value(String word) {
    Integer known = WORDS.get(word);
    if (known != null) {
      return OptionalInt.of(known);
    }
    int gap = Math.max(word.indexOf(' '), word.indexOf('-'));
    if (gap > 0) {
      int tens = WORDS.getOrDefault(word.substring(0, gap), 0);
      int ones = WORDS.getOrDefault(word.substring(gap + 1), 0);
      if (tens >= 20 && tens % 10 == 0 && ones >= 1 && ones <= 9) {
        return OptionalInt.of(tens + ones);
      }
    }
    return OptionalInt.empty();
  }

  private static List<String> longestFirst() {
    List<String> words = new ArrayList<>(WORDS.keySet());
    words.sort((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length());
    return words;
  }

  private static Map<String, Integer> words(String pairs) {
    Map<String, Integer> words = new HashMap<>();
    String[] parts = pairs.split(" ", -1);
    for (int i = 0; i < parts.length; i += 2) {
      words.put(parts[i], Integer.valueOf(parts[i + 1]));
    }
    return words;
  }
}
