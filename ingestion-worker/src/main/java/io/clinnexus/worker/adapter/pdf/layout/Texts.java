package io.clinnexus.worker.adapter.pdf.layout;

import java.util.Locale;

/** Small questions about texts that several classes ask. */
final class Texts {

  private Texts() {}

  /** Letters and digits only, in lower case: what two printings of a title have in common. */
  static String key(CharSequence text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(codePoint -> key.appendCodePoint(Character.toLowerCase(codePoint)));
    return key.toString();
  }

  /** The text without white space, each run of digits as one {@code #}, in lower case. */
  static String pattern(String text) {
    StringBuilder pattern = new StringBuilder(text.length());
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isDigit(letter)) {
        if (!digits) {
          pattern.append('#');
        }
        digits = true;
      } else if (!Character.isWhitespace(letter)) {
        pattern.append(letter);
        digits = false;
      }
    }
    return pattern.toString().toLowerCase(Locale.ROOT);
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }
}
