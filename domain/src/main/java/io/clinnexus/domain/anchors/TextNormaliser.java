package io.clinnexus.domain.anchors;

/**
 * The one definition of white space, of normalised text and of counted characters. Ids depend on
 * it: a change needs a new version and changes every anchor id.
 */
public final class TextNormaliser {

  /** Version of the rules, part of a run's configuration hash. */
  public static final String VERSION = "1";

  private TextNormaliser() {}

  /** Whether the code point is white space in the Unicode sense, the no-break spaces included. */
  public static boolean isWhiteSpace(int codePoint) {
    if (codePoint > 0x20 && (codePoint < 0x7F || (codePoint > 0xA0 && codePoint < 0x1680))) {
      return false;
    }
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  /** Whether the code point has no width: it stays in text and is removed from titles. */
  public static boolean isZeroWidth(int codePoint) {
    return (codePoint >= 0x200B && codePoint <= 0x200F)
        || codePoint == 0x2060
        || codePoint == 0xFEFF
        || codePoint == 0xAD;
  }

  /** Every white-space run as one space, ends trimmed; nothing else changes. */
  public static String normalise(String text) {
    return normalise(text, false);
  }

  /** Normalised text without zero-width characters and soft hyphens. */
  public static String normaliseTitle(String text) {
    return normalise(text, true);
  }

  private static String normalise(String text, boolean dropZeroWidth) {
    if (isNormal(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isWhiteSpace(codePoint)) {
        pending = true;
      } else if (!(dropZeroWidth && isZeroWidth(codePoint))) {
        if (pending && out.length() > 0) {
          out.append(' ');
        }
        pending = false;
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  /** Most texts are normal already; characters beyond the common alphabets take the long way. */
  private static boolean isNormal(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain =
          letter > ' ' && (letter < 0x7F || (letter > 0xA0 && letter < 0x1680 && letter != 0xAD));
      if (!plain && (letter != ' ' || space)) {
        return false;
      }
      space = !plain;
    }
    return !space || text.isEmpty();
  }

  /** Whether nothing but white space is there. */
  public static boolean isBlank(String text) {
    return countCharacters(text) == 0;
  }

  /** Code points that are not white space, as the ledger counts them. */
  public static long countCharacters(String text) {
    long count = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      count += isWhiteSpace(codePoint) ? 0 : 1;
    }
    return count;
  }

  /** The first code points of a text, never half of a surrogate pair. */
  public static String head(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}
