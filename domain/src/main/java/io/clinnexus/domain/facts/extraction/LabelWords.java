package io.clinnexus.domain.facts.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a label or of a line in which labels are looked for: lower case, without the
 * possessive and plural s, without articles, the letter ё as е. Anything in brackets that is a
 * plural ending is left out.
 */
final class LabelWords {

  private LabelWords() {}

  /** A word with its place in the text. */
  record Word(String text, int start, int end) {}

  static List<String> of(String text) {
    return in(text).stream().map(Word::text).toList();
  }

  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!isWordPart(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && (isWordPart(text.charAt(i)) || isInside(text, i))) {
        i++;
      }
      int end = i;
      String word = normal(text.substring(start, end));
      if (text.startsWith("(s)", i) || text.startsWith("(S)", i) || text.startsWith("(ы)", i)) {
        i += 3;
        end = i;
      } else if (text.startsWith("(es)", i)) {
        i += 4;
        end = i;
      }
      if (!word.equals("the")) {
        words.add(new Word(word, start, end));
      }
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Hyphens and apostrophes stay inside words. */
  private static boolean isInside(String text, int i) {
    char c = text.charAt(i);
    return (c == '-' || c == '\'' || c == '’')
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1));
  }

  private static String normal(String raw) {
    String word = raw.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    } else if (word.endsWith("s'")) {
      word = word.substring(0, word.length() - 1);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
