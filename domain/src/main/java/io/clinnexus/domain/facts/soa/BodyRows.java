package io.clinnexus.domain.facts.soa;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells activities, headings of groups, repeated headers, notes and blank rows apart. */
final class BodyRows {

  private static final int LONGEST_BAND = 160;

  private final TableGrid grid;
  private final ScheduleLayout layout;
  private final CellValues values;
  private final HeaderCells headers;
  private final boolean boldLabels;
  private final int lastValueRow;

  BodyRows(TableGrid grid, ScheduleLayout layout, CellValues values, HeaderCells headers) {
    this.headers = headers;
    this.grid = grid;
    this.layout = layout;
    this.values = values;
    this.lastValueRow = findLastValueRow();
    this.boldLabels = mostLabelsAreBold();
  }

  enum Kind {
    BLANK,
    HEADER,
    BAND,
    NOTE,
    ACTIVITY
  }

  Kind kind(int row) {
    GridCell filled = firstFilled(row);
    if (filled == null) {
      return Kind.BLANK;
    } else if (isWhole(filled)) {
      return isBand(filled) && !isLast(row) ? Kind.BAND : Kind.NOTE;
    } else if (repeatsHeader(row) || isColumnTitle(row)) {
      return Kind.HEADER;
    } else if (hasMarksInRow(row)) {
      return Kind.ACTIVITY;
    }
    return isLooseBand(row) ? Kind.BAND : Kind.ACTIVITY;
  }

  @Nullable GridCell firstFilled(int row) {
    for (int column = 0; column < grid.columns(); column++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && !cell.isBlank() && cell.firstRow() == row) {
        return cell;
      }
    }
    for (int column = layout.firstVisit(); column < layout.endVisit(); column++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && !cell.isBlank()) {
        return cell;
      }
    }
    return null;
  }

  /** Whether any body cell of the column says something of its own. */
  boolean hasValues(int column) {
    for (int row = layout.bodyRow(); row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, column);
      if (cell != null
          && cell.firstColumn() >= layout.firstVisit()
          && cell.columns() == 1
          && !values.of(cell).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasValues(GridCell cell) {
    return cell.firstColumn() >= layout.firstVisit() && !values.of(cell).isBlank();
  }

  private boolean hasMarksInRow(int row) {
    for (GridCell cell : grid.row(row, layout.firstVisit(), layout.endVisit())) {
      if (hasValues(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(GridCell cell) {
    return cell.firstColumn() <= layout.labelColumn() && cell.lastColumn() >= layout.endVisit() - 1;
  }

  private static boolean isBand(GridCell cell) {
    return cell.plain().length() <= LONGEST_BAND;
  }

  /** Whether no row with values follows. */
  private boolean isLast(int row) {
    return row >= lastValueRow;
  }

  private int findLastValueRow() {
    int row = grid.rows() - 1;
    while (row >= layout.bodyRow() && !hasMarksInRow(row)) {
      row--;
    }
    return row;
  }

  private boolean repeatsHeader(int row) {
    for (HeaderRow header : layout.header()) {
      boolean same = true;
      boolean any = false;
      for (int column = layout.firstVisit(); column < layout.endVisit() && same; column++) {
        String text = grid.text(row, column);
        same = text.equals(grid.text(header.row(), column));
        any |= !text.isEmpty() && text.length() > 1;
      }
      boolean titled =
          !header.title().isEmpty()
              && grid.text(row, layout.labelColumn())
                  .equals(grid.text(header.row(), layout.labelColumn()));
      if (same && (any || titled) && header.row() != row) {
        return true;
      }
    }
    return false;
  }

  /** A row below the header with nothing but the title of the column of activities. */
  private boolean isColumnTitle(int row) {
    GridCell cell = grid.cell(row, layout.labelColumn());
    return row == layout.bodyRow()
        && cell != null
        && headers.isColumnTitle(cell)
        && !hasMarksInRow(row);
  }

  /** A row with nothing but a label that looks like a heading. */
  private boolean isLooseBand(int row) {
    GridCell cell = grid.cell(row, layout.labelColumn());
    if (cell == null || cell.isBlank() || isLast(row)) {
      return false;
    }
    String text = cell.plain();
    if (text.endsWith(":") || (cell.isBold() && !boldLabels)) {
      return true;
    }
    boolean capitals =
        text.chars().filter(Character::isLetter).count() > 3
            && text.equals(text.toUpperCase(Locale.ROOT));
    return capitals;
  }

  private boolean mostLabelsAreBold() {
    int bold = 0;
    int labels = 0;
    for (int row = layout.bodyRow(); row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, layout.labelColumn());
      if (cell != null && !cell.isBlank() && hasMarksInRow(row)) {
        labels++;
        bold += cell.isBold() ? 1 : 0;
      }
    }
    return bold * 2 > labels;
  }
}
