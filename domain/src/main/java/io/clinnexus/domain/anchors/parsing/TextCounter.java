package io.clinnexus.domain.anchors.parsing;

/**
 * The one definition of "a character of text" that every account of a document uses: a code point
 * that is not white space. No-break, thin and other Unicode spaces are white space.
 */
public final class TextCounter {

  private static final int ASCII = 128;
  private static final int NEXT_LINE = 0x85;

  private TextCounter() {}

  /** Whether the code point is white space of any width, a tab or a line break. */
  public static boolean isWhiteSpace(int codePoint) {
    if (codePoint < ASCII) {
      return codePoint <= ' ' && Character.isWhitespace(codePoint);
    }
    return Character.isSpaceChar(codePoint) || codePoint == NEXT_LINE;
  }

  /** Code points of the text that are not white space. */
  public static long count(CharSequence text) {
    long count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLowSurrogate(c) && !isWhiteSpace(c)) {
        count++;
      }
    }
    return count;
  }

  /** The same for a range of a buffer; a surrogate pair may be split over two ranges. */
  public static long count(char[] buffer, int start, int length) {
    long count = 0;
    for (int i = start; i < start + length; i++) {
      char c = buffer[i];
      if (!Character.isLowSurrogate(c) && !isWhiteSpace(c)) {
        count++;
      }
    }
    return count;
  }
}
