package io.clinnexus.worker.adapter.docx.numbering;

/** Numbers in English words, as Word prints them for "One" and "First" formats; below 1,000. */
final class NumberWords {

  private static final String[] ONES = {
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ORDINAL_ONES = {
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth"
  };
  private static final int LIMIT = 1_000;

  private NumberWords() {}

  static String cardinal(int number) {
    return number < 1 || number >= LIMIT ? Integer.toString(number) : capital(words(number));
  }

  static String ordinal(int number) {
    if (number < 1 || number >= LIMIT) {
      return Integer.toString(number);
    }
    String words = words(number);
    int rest = number % 100;
    int last = rest < 20 ? rest : rest % 10;
    if (last == 0) {
      String stem = words.endsWith("y") ? words.substring(0, words.length() - 1) + "ie" : words;
      return capital(stem + "th");
    }
    String head = words.substring(0, words.length() - ONES[last].length());
    return capital(head + (last < ORDINAL_ONES.length ? ORDINAL_ONES[last] : ONES[last] + "th"));
  }

  private static String words(int number) {
    if (number >= 100) {
      String rest = words(number % 100);
      return ONES[number / 100] + " hundred" + (rest.isEmpty() ? "" : " " + rest);
    }
    if (number < 20) {
      return ONES[number];
    }
    return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + ONES[number % 10]);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
