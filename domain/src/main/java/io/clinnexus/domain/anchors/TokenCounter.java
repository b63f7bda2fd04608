package io.clinnexus.domain.anchors;

/**
 * Counts tokens of any language the way sub-word models roughly do: a word of up to 6 letters is
 * one, a longer one counts a token per started 4 letters, digits one per started 3, every other
 * visible character one.
 */
public final class TokenCounter {

  /** Version of the rule, part of a run's configuration hash. */
  public static final String VERSION = "1";

  private static final int WHOLE_WORD = 6;
  private static final int LETTERS_PER_TOKEN = 4;
  private static final int DIGITS_PER_TOKEN = 3;

  private TokenCounter() {}

  /** The number of tokens; 0 exactly for blank text. */
  public static int count(String text) {
    int tokens = 0;
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean letter = Character.isLetter(codePoint) || isMark(codePoint);
      boolean digit = Character.isDigit(codePoint);
      if (!letter && letters > 0) {
        tokens += wordTokens(letters);
        letters = 0;
      }
      if (!digit && digits > 0) {
        tokens += roundedUp(digits, DIGITS_PER_TOKEN);
        digits = 0;
      }
      letters += letter ? 1 : 0;
      digits += digit ? 1 : 0;
      tokens += letter || digit || TextNormaliser.isWhiteSpace(codePoint) ? 0 : 1;
    }
    return tokens + wordTokens(letters) + roundedUp(digits, DIGITS_PER_TOKEN);
  }

  private static int wordTokens(int letters) {
    if (letters == 0) {
      return 0;
    }
    return letters <= WHOLE_WORD ? 1 : roundedUp(letters, LETTERS_PER_TOKEN);
  }

  private static int roundedUp(int value, int divisor) {
    return (value + divisor - 1) / divisor;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
