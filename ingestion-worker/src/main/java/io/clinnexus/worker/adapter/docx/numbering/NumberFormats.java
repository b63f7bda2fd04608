package io.clinnexus.worker.adapter.docx.numbering;

import java.util.Locale;

/** Prints numbers in the formats of Word lists; a format that is not known prints decimal. */
final class NumberFormats {

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
  private static final int MAX_REPEATS = 40;
  private static final int MAX_ROMAN = 32_767;
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private NumberFormats() {}

  static String print(int number, String format) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperLetter" -> letters(number, LATIN).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(number, LATIN);
      case "russianUpper" -> letters(number, RUSSIAN).toUpperCase(Locale.ROOT);
      case "russianLower" -> letters(number, RUSSIAN);
      case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : decimal(number);
      case "ordinal" -> ordinal(number);
      case "cardinalText" -> NumberWords.cardinal(number);
      case "ordinalText" -> NumberWords.ordinal(number);
      case "hex" -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
      case "numberInDash" -> "- " + number + " -";
      case "chicago" -> chicago(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, 0x2460, 20);
      case "decimalEnclosedParen" -> enclosed(number, 0x2474, 20);
      case "decimalEnclosedFullstop" -> enclosed(number, 0x2488, 20);
      default -> decimal(number);
    };
  }

  private static String decimal(int number) {
    return Integer.toString(number);
  }

  /** 1 is a, 27 is aa, 53 is aaa: Word repeats the letter instead of counting in base 26. */
  private static String letters(int number, String alphabet) {
    if (number < 1) {
      return "";
    }
    int repeats = (number - 1) / alphabet.length() + 1;
    String letter = alphabet.substring((number - 1) % alphabet.length()).substring(0, 1);
    return letter.repeat(Math.min(repeats, MAX_REPEATS));
  }

  private static String roman(int number) {
    if (number < 1 || number > MAX_ROMAN) {
      return decimal(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN_SIGNS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    if (tens >= 11 && tens <= 13) {
      return number + "th";
    }
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private static String chicago(int number) {
    if (number < 1) {
      return decimal(number);
    }
    String sign = String.valueOf("*\u2020\u2021\u00a7".charAt((number - 1) % 4));
    return sign.repeat(Math.min((number - 1) / 4 + 1, MAX_REPEATS));
  }

  private static String enclosed(int number, int first, int count) {
    return number >= 1 && number <= count
        ? Character.toString(first + number - 1)
        : decimal(number);
  }
}
