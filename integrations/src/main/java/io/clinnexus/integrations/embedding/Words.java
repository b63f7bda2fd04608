package io.clinnexus.integrations.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into lower-case words and numbers. Letters and digits that touch part company ("10mg"),
 * decimal numbers stay whole with a dot ("0,5" and "0.5" are one), units read alike in both
 * languages.
 */
final class Words {

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("мг", "mg"),
          Map.entry("мкг", "mcg"),
          Map.entry("кг", "kg"),
          Map.entry("мл", "ml"),
          Map.entry("л", "l"),
          Map.entry("нг", "ng"),
          Map.entry("см", "cm"),
          Map.entry("мм", "mm"),
          Map.entry("ч", "h"),
          Map.entry("час", "h"),
          Map.entry("часа", "h"),
          Map.entry("часов", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("hrs", "h"),
          Map.entry("мин", "min"),
          Map.entry("минут", "min"),
          Map.entry("minutes", "min"),
          Map.entry("день", "day"),
          Map.entry("дня", "day"),
          Map.entry("дней", "day"),
          Map.entry("сут", "day"),
          Map.entry("days", "day"),
          Map.entry("неделя", "week"),
          Map.entry("недели", "week"),
          Map.entry("недель", "week"),
          Map.entry("нед", "week"),
          Map.entry("weeks", "week"),
          Map.entry("мес", "month"),
          Map.entry("месяца", "month"),
          Map.entry("месяцев", "month"),
          Map.entry("months", "month"),
          Map.entry("год", "year"),
          Map.entry("года", "year"),
          Map.entry("лет", "year"),
          Map.entry("years", "year"),
          Map.entry("ммоль", "mmol"),
          Map.entry("ме", "iu"),
          Map.entry("мес.", "month"));

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>(text.length() / 6 + 4);
    String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int i = 0;
    while (i < lower.length()) {
      char letter = lower.charAt(i);
      int end = i + 1;
      if (Character.isLetter(letter)) {
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
          end++;
        }
        words.add(lower.substring(i, end));
      } else if (Character.isDigit(letter)) {
        end = numberEnd(lower, i);
        words.add(lower.substring(i, end).replace(',', '.'));
      } else if (letter == '%') {
        words.add("percent");
      }
      i = end;
    }
    return words;
  }

  /** The international form of a unit; any other word as it is. */
  static String unit(String word) {
    return UNITS.getOrDefault(word, word);
  }

  private static int numberEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      char letter = text.charAt(end);
      boolean decimal =
          (letter == '.' || letter == ',')
              && end + 1 < text.length()
              && Character.isDigit(text.charAt(end + 1));
      if (!Character.isDigit(letter) && !decimal) {
        break;
      }
      end++;
    }
    return end;
  }
}
