package io.clinnexus.domain.anchors.alignment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether one printed number comes right after another: 5.2 and 5.3, IV and V, б and в. */
final class Ordinals {

  private static final Pattern DECIMAL = Pattern.compile("((?:\\d{1,3}[.-])*)(\\d{1,3})");
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
  private static final String ROMAN_DIGITS = "IVX";

  private Ordinals() {}

  /** Whether the second number follows the first one. */
  static boolean follow(String first, String second) {
    return decimal(first, second)
        || letters(LATIN, first, second)
        || letters(RUSSIAN, first, second)
        || roman(first, second);
  }

  /** Whether a number is the first of its series. */
  static boolean isFirst(String number) {
    Matcher matcher = DECIMAL.matcher(number);
    return matcher.matches()
        ? Integer.parseInt(matcher.group(2)) == 1
        : number.length() == 1 && "aAаАIi".contains(number);
  }

  /** The numbers beside, above and first below a decimal number; none for any other number. */
  static List<String> relatives(String number) {
    Matcher matcher = DECIMAL.matcher(number);
    if (!matcher.matches()) {
      return List.of();
    }
    String prefix = matcher.group(1);
    int last = Integer.parseInt(matcher.group(2));
    String above = prefix.isEmpty() ? number + ".1" : prefix.substring(0, prefix.length() - 1);
    return List.of(prefix + (last - 1), prefix + (last + 1), above, number + ".1");
  }

  private static boolean decimal(String first, String second) {
    Matcher left = DECIMAL.matcher(first);
    Matcher right = DECIMAL.matcher(second);
    return left.matches()
        && right.matches()
        && left.group(1).equals(right.group(1))
        && Integer.parseInt(left.group(2)) + 1 == Integer.parseInt(right.group(2));
  }

  private static boolean letters(String alphabet, String first, String second) {
    if (first.length() != 1 || second.length() != 1) {
      return false;
    }
    int left = alphabet.indexOf(first.toLowerCase(Locale.ROOT));
    return left >= 0 && alphabet.indexOf(second.toLowerCase(Locale.ROOT)) == left + 1;
  }

  private static boolean roman(String first, String second) {
    int left = romanValue(first);
    return left > 0 && romanValue(second) == left + 1;
  }

  private static int romanValue(String number) {
    String digits = number.toUpperCase(Locale.ROOT).replace('Х', 'X').replace('І', 'I');
    int total = 0;
    int previous = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int value =
          switch (ROMAN_DIGITS.indexOf(digits.charAt(i))) {
            case 0 -> 1;
            case 1 -> 5;
            case 2 -> 10;
            default -> -1;
          };
      if (value < 0) {
        return 0;
      }
      total += value < previous ? -value : value;
      previous = value;
    }
    return total;
  }
}
