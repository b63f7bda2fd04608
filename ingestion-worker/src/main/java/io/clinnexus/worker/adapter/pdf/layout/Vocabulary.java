package io.clinnexus.worker.adapter.pdf.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words a document uses inside its lines: they tell a hyphen of a word from one of a line
 * break.
 */
final class Vocabulary {

  private final Set<String> words = new HashSet<>();

  Vocabulary(List<Item> flow) {
    for (Item item : flow) {
      if (item instanceof Line line) {
        String text = line.string();
        int end = text.lastIndexOf(' ');
        for (String word : text.substring(0, Math.max(0, end)).split("[\\s/(),;:.]+")) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Whether the document writes the word in one, and never with this hyphen. */
  boolean isBroken(String before, String after) {
    String first = lastWord(before).toLowerCase(Locale.ROOT);
    String second = firstWord(after).toLowerCase(Locale.ROOT);
    return words.contains(first + second) && !words.contains(first + "-" + second);
  }

  private static String lastWord(String text) {
    int end = text.length() - 1;
    int start = end;
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean isWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '-';
  }
}
