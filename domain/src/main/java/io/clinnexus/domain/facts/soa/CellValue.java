package io.clinnexus.domain.facts.soa;

import java.util.List;

/**
 * What a body cell says.
 *
 * @param kind what it is
 * @param value {@code X} for a plain mark, else its text; empty when it is blank
 * @param footnotes the footnote marks in it
 * @param fromLeft whether an arrow reaches it from, or points to, the left
 * @param toRight whether an arrow leads on to the right
 */
record CellValue(
    Kind kind, String value, List<String> footnotes, boolean fromLeft, boolean toRight) {

  static final CellValue BLANK = new CellValue(Kind.BLANK, "", List.of(), false, false);

  /** What a cell is: nothing, a mark (alone or with words), a line that continues one, words. */
  enum Kind {
    BLANK,
    MARK,
    ARROW,
    TEXT
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** Whether it marks the cell, as opposed to saying something in words. */
  boolean isMark() {
    return kind == Kind.MARK || kind == Kind.ARROW;
  }
}
