package io.clinnexus.domain.facts.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of the last rows of a table that reach over its whole width. */
final class FootnoteRows {

  private FootnoteRows() {}

  static List<NoteLine> of(TableGrid grid, AnchorPlaces anchors) {
    int first = grid.rows();
    while (first > 1 && isWhole(grid, first - 1)) {
      first--;
    }
    List<NoteLine> lines = new ArrayList<>();
    for (int row = first; row < grid.rows(); row++) {
      GridCell cell = grid.cell(row, 0);
      if (cell != null && cell.firstRow() == row) {
        for (RaisedText line : cell.lines()) {
          lines.add(
              new NoteLine(line, Optional.empty(), false, anchors.cell(grid.tableIndex(), cell)));
        }
      }
    }
    return lines;
  }

  private static boolean isWhole(TableGrid grid, int row) {
    GridCell cell = grid.cell(row, 0);
    return cell != null && cell.columns() == grid.columns();
  }
}
