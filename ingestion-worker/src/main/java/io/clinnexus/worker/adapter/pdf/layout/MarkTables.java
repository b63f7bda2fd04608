package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds tables of crosses that are printed without lines, as some schedules of activities are:
 * lines that begin with words and go on with crosses which stand below each other.
 */
final class MarkTables {

  private static final int FEWEST_ROWS = 4;
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_MARKS = 8;
  private static final int MOST_BETWEEN = 3;
  private static final int MOST_HEADERS = 8;
  private static final float FARTHEST = 3.2f;
  private static final float PROSE = 0.55f;
  private static final int LONG = 70;

  private final int page;
  private final List<FontLook> fonts;
  private final List<PrintedRow> rows = new ArrayList<>();
  private final float width;
  private final List<Float> before;
  private List<Float> open = List.of();
  private final Set<Line> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * The tables of a page.
   *
   * @param before the columns of the table with which the page before ended; empty when none did
   */
  MarkTables(int page, List<FontLook> fonts, List<Line> lines, List<Float> before) {
    this.before = before;
    this.page = page;
    this.fonts = fonts;
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Line line : lines) {
      rows.add(PrintedRow.of(line, fonts));
      left = Math.min(left, line.x0());
      right = Math.max(right, line.x1());
    }
    this.width = Math.max(1, right - left);
  }

  /** The lines that are part of the tables found. */
  Set<Line> used() {
    return used;
  }

  /** The columns of the table with which the page ends; empty when none does. */
  List<Float> open() {
    return open;
  }

  /** The tables from top to bottom. */
  List<GridTable> find() {
    List<GridTable> tables = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      int end = rows.get(i).hasMarks() ? end(i) : i;
      if (end > i && isTable(i, end)) {
        int first = header(i);
        List<PrintedRow> all = rows.subList(first, end);
        all.forEach(row -> used.add(row.line()));
        List<Float> known = goesOn(i, end) ? before : List.of();
        MarkGrid grid = new MarkGrid(page, fonts, rows.subList(i, end), all, known);
        tables.add(grid.table());
        open = end == rows.size() ? grid.columns() : List.of();
        i = end;
      } else {
        i = Math.max(i + 1, end);
      }
    }
    return tables;
  }

  /** The end of the rows that go on from one with marks, its last one included. */
  private int end(int first) {
    int last = first;
    for (int i = first + 1; i < rows.size() && i <= last + MOST_BETWEEN + 1; i++) {
      if (!isNear(i) || isProse(rows.get(i))) {
        break;
      }
      last = rows.get(i).hasMarks() ? i : last;
    }
    return last + 1;
  }

  /** Whether the first rows of the page stand in the columns of the table before. */
  private boolean goesOn(int first, int end) {
    return first <= MOST_BETWEEN
        && !before.isEmpty()
        && rows.subList(first, end).stream()
            .flatMap(row -> row.marks().stream())
            .allMatch(mark -> MarkGrid.isOneOf(before, mark.centre()));
  }

  private boolean isTable(int first, int end) {
    if (goesOn(first, end)) {
      return true;
    }
    int marked = 0;
    int marks = 0;
    List<Float> centres = new ArrayList<>();
    for (PrintedRow row : rows.subList(first, end)) {
      marked += row.hasMarks() ? 1 : 0;
      marks += row.marks().size();
      row.marks().forEach(mark -> centres.add(mark.centre()));
    }
    return marked >= FEWEST_ROWS
        && marks >= FEWEST_MARKS
        && MarkGrid.columns(centres).size() >= FEWEST_COLUMNS;
  }

  /** The first of the lines above the marks that stand over their columns. */
  private int header(int first) {
    float left = Float.MAX_VALUE;
    for (PrintedRow.Part mark : rows.get(first).marks()) {
      left = Math.min(left, mark.x0());
    }
    int top = first;
    for (int i = first - 1; i >= 0 && first - i <= MOST_HEADERS; i--) {
      PrintedRow row = rows.get(i);
      if (!isNear(i + 1) || isProse(row) || used.contains(row.line())) {
        break;
      }
      top = row.parts().size() >= 2 ? i : top;
    }
    return top;
  }

  /** Whether a line follows the one before it without a wide gap. */
  private boolean isNear(int row) {
    Line line = rows.get(row).line();
    Line before = rows.get(row - 1).line();
    return line.baseline() - before.baseline() <= FARTHEST * Math.max(line.size(), before.size());
  }

  private boolean isProse(PrintedRow row) {
    return row.parts().stream()
        .anyMatch(part -> part.x1() - part.x0() > PROSE * width && part.text().length() > LONG);
  }
}
