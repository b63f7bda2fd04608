package io.clinnexus.domain.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a heading that carry meaning: lower case, {@code ё} as {@code е}, without numbers,
 * single letters and function words of both languages.
 */
public final class TitleWords {

  private static final int MOST_WORDS = 40;
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "of", "the", "an", "and", "or", "in", "on", "for", "to", "with", "from", "by", "at", "as",
          "its", "their", "any", "who", "that", "which", "during", "due", "ii", "iii", "iv", "vi",
          "vii", "viii", "ix", "во", "на", "по", "для", "об", "со", "ко", "из", "от", "до", "при",
          "за", "или", "их", "его", "ее", "не", "под", "над", "у", "а");

  private TitleWords() {}

  /** The first meaningful words of a title, at most 40. */
  public static List<String> of(String title) {
    return of(title, MOST_WORDS);
  }

  /** The first meaningful words of a text, at most so many. */
  public static List<String> of(String title, int most) {
    List<String> words = new ArrayList<>();
    String text = title.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int start = -1;
    for (int i = 0; i <= text.length() && words.size() < most; i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        add(words, text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static void add(List<String> words, String word) {
    boolean number = word.chars().allMatch(Character::isDigit);
    if (word.length() > 1 && !number && !FUNCTION_WORDS.contains(word)) {
      words.add(word);
    }
  }
}
