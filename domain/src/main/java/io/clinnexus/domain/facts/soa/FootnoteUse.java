package io.clinnexus.domain.facts.soa;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which footnote marks the cells of a table may hold, before it is known which are explained. */
final class FootnoteUse {

  private static final int LONGEST_CELL = 300;

  private FootnoteUse() {}

  /** Everything that has the form and the place of a mark. */
  static Set<String> of(TableGrid grid) {
    Set<String> used = new LinkedHashSet<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (GridCell cell : grid.row(row, 0, grid.columns())) {
        if (cell.firstRow() == row && !cell.isBlank()) {
          collect(cell.text(), used);
        }
      }
    }
    return used;
  }

  private static void collect(RaisedText cell, Set<String> used) {
    String text = cell.text();
    if (text.length() > LONGEST_CELL) {
      return;
    }
    if (cell.anyRaised()) {
      collectRaised(cell, used);
    }
    FootnoteMarks.split(RaisedText.plain(text), Set.of()).marks().forEach(used::add);
    int last =
        Math.max(text.lastIndexOf(' '), Math.max(text.lastIndexOf('('), text.lastIndexOf('[')));
    // "Weight a, b": the words before the last one belong to the list too
    while (last > 0 && text.charAt(last - 1) == ',') {
      last = Math.max(text.lastIndexOf(' ', last - 1), 0);
    }
    if (last > 0) {
      add(text.substring(last), used);
    }
    if (text.length() > 1 && text.length() <= 12 && "XxХх✓✔√●•".indexOf(text.charAt(0)) >= 0) {
      add(text.substring(1), used);
    }
  }

  private static void collectRaised(RaisedText cell, Set<String> used) {
    String text = cell.text();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && cell.raisedAt(i)) {
        run.append(text.charAt(i));
      } else if (run.length() > 0) {
        add(run.toString(), used);
        run.setLength(0);
      }
    }
  }

  private static void add(String list, Set<String> used) {
    Optional<List<String>> marks = FootnoteMarks.list(list, Set.of());
    marks.ifPresent(used::addAll);
    // letters without a divider may be several marks
    String letters = list.strip();
    if (letters.length() > 1
        && letters.length() <= 4
        && letters.chars().allMatch(Character::isLowerCase)) {
      letters.chars().forEach(c -> used.add(String.valueOf((char) c)));
    }
  }
}
