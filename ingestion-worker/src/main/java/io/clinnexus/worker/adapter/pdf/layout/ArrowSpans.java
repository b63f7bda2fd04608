package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.List;

/**
 * Makes the cell an arrow starts in span the cells the arrow covers: what the cell says holds for
 * all of them. Only blank cells are covered.
 */
final class ArrowSpans {

  private ArrowSpans() {}

  static void apply(List<List<GridTable.Cell>> rows, Lattice lattice, Ruling arrow) {
    int row = row(lattice, arrow.at());
    if (row < 0) {
      return;
    }
    List<GridTable.Cell> cells = rows.get(row);
    cells.sort((a, b) -> Integer.compare(a.column(), b.column()));
    int from = -1;
    for (int i = 0; i < cells.size(); i++) {
      GridTable.Cell cell = cells.get(i);
      if (!cell.lines().isEmpty() && cell.place().left() <= arrow.start()) {
        from = i;
      }
    }
    if (from < 0) {
      return;
    }
    GridTable.Cell start = cells.get(from);
    int last = from;
    while (last + 1 < cells.size() && isCovered(cells.get(last + 1), start, arrow)) {
      last++;
    }
    boolean reaches =
        arrow.start() < start.place().right() + (last > from ? lengthOf(cells.get(from + 1)) : 0);
    if (last > from && reaches) {
      GridTable.Cell end = cells.get(last);
      cells.set(
          from,
          new GridTable.Cell(
              start.column(),
              start.rowSpan(),
              end.column() + end.columnSpan() - start.column(),
              new Column(start.place().left(), end.place().right()),
              start.lines()));
      cells.subList(from + 1, last + 1).clear();
    }
  }

  private static float lengthOf(GridTable.Cell cell) {
    return cell.place().right() - cell.place().left();
  }

  private static boolean isCovered(GridTable.Cell cell, GridTable.Cell start, Ruling arrow) {
    float middle = (cell.place().left() + cell.place().right()) / 2;
    return cell.lines().isEmpty() && cell.rowSpan() == start.rowSpan() && middle < arrow.end();
  }

  private static int row(Lattice lattice, float y) {
    for (int i = 0; i < lattice.rows(); i++) {
      if (y > lattice.ys().get(i) && y < lattice.ys().get(i + 1)) {
        return i;
      }
    }
    return -1;
  }
}
