package io.clinnexus.domain.facts.extraction;

/** A stretch of text, from {@code start} (included) to {@code end} (excluded). */
record Span(int start, int end) {

  String of(String text) {
    return text.substring(start, end);
  }

  /** The position, or the one before it when a character of two halves would be cut there. */
  static int whole(String text, int position) {
    boolean inside =
        position > 0
            && position < text.length()
            && Character.isLowSurrogate(text.charAt(position))
            && Character.isHighSurrogate(text.charAt(position - 1));
    return inside ? position - 1 : position;
  }

  int length() {
    return end - start;
  }
}
