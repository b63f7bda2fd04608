package io.clinnexus.domain.anchors.parsing;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which paragraphs of the body stand on which page of the file, where the format has pages.
 *
 * @param firstParagraphs for each page, in order, the index of the first paragraph that starts on
 *     it or on a later one; empty for a format without pages
 */
public record PageStarts(List<Integer> firstParagraphs) {

  /** A format without pages. */
  public static final PageStarts NONE = new PageStarts(List.of());

  public PageStarts {
    firstParagraphs = List.copyOf(firstParagraphs);
  }

  /** The 1-based page on which a paragraph starts. */
  public OptionalInt pageOf(int paragraphIndex) {
    if (firstParagraphs.isEmpty()) {
      return OptionalInt.empty();
    }
    int at = Collections.binarySearch(firstParagraphs, paragraphIndex);
    if (at < 0) {
      return OptionalInt.of(Math.max(1, -at - 1));
    }
    while (at + 1 < firstParagraphs.size() && firstParagraphs.get(at + 1) == paragraphIndex) {
      at++;
    }
    return OptionalInt.of(at + 1);
  }
}
