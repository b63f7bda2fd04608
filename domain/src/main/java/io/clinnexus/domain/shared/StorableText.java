package io.clinnexus.domain.shared;

/**
 * What a text must be to be stored and read back as it was: without NUL, which no store of text
 * keeps, and without half a surrogate pair, which would silently become a question mark.
 */
public final class StorableText {

  private StorableText() {}

  /** Whether the text can be stored. */
  public static boolean test(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the text; throws {@link InvalidValue} of the field when it cannot be stored. */
  public static String require(String text, String field) {
    InvalidValue.unless(test(text), field, "must not contain NUL or half a character.");
    return text;
  }

  /**
   * Returns the text without white space around it; throws {@link InvalidValue} of the field unless
   * it then has 1 to {@code max} characters that can be stored.
   */
  public static String stripped(String text, String field, int max) {
    String stripped = require(text, field).strip();
    InvalidValue.unless(
        !stripped.isEmpty() && stripped.length() <= max,
        field,
        "must have 1 to " + max + " characters.");
    return stripped;
  }
}
