package io.clinnexus.domain.facts.extraction;

/** A stretch of text, from {@code start} (included) to {@code end} (excluded). */
record Span(int start, int end) {

  String of(String text) {
    return text.substring(start, end);
  }

  int length() {
    return end - start;
  }
}
