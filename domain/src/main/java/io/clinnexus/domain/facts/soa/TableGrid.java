package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as a grid of positions, each with the cell that covers it, if any. Positions at which no
 * cell of any row begins or ends are left out, so that a column of the grid is a column of print.
 */
final class TableGrid {

  private final int tableIndex;
  private final @Nullable GridCell[][] cells;
  private final int columns;
  private final boolean transposed;
  private final boolean ragged;
  private final List<Boolean> repeated;

  private TableGrid(
      int tableIndex,
      @Nullable GridCell[][] cells,
      int columns,
      boolean transposed,
      boolean ragged,
      List<Boolean> repeated) {
    this.tableIndex = tableIndex;
    this.cells = cells;
    this.columns = columns;
    this.transposed = transposed;
    this.ragged = ragged;
    this.repeated = repeated;
  }

  /** The grid of a table; empty when it has more positions than allowed. */
  static Optional<TableGrid> of(Table table, int mostPositions) {
    int rows = table.rows().size();
    Optional<ColumnEdges> edges = ColumnEdges.of(table);
    if (edges.isEmpty() || rows == 0 || (long) rows * edges.get().columns() > mostPositions) {
      return Optional.empty();
    }
    int columns = edges.get().columns();
    GridCell[][] cells = new GridCell[rows][columns];
    List<Boolean> repeated = new ArrayList<>();
    int order = 0;
    for (int row = 0; row < rows; row++) {
      TableRow source = table.rows().get(row);
      repeated.add(source.header());
      for (int i = 0; i < source.cells().size(); i++) {
        place(cells, edges.get(), row, i, source.cells().get(i), order++);
      }
    }
    return Optional.of(
        new TableGrid(table.index(), cells, columns, false, isRagged(cells), repeated));
  }

  private static void place(
      @Nullable GridCell[][] cells,
      ColumnEdges edges,
      int row,
      int place,
      TableCell cell,
      int order) {
    int first = edges.first(row, place, cell);
    int last = Math.max(first, edges.last(row, place, cell));
    int lastRow = (int) Math.min(cells.length, (long) row + cell.rowSpan()) - 1;
    last = Math.min(last, cells[row].length - 1);
    GridCell made =
        new GridCell(order, cell, RaisedText.of(cell.content()), row, lastRow, first, last);
    for (int r = row; r <= lastRow; r++) {
      for (int c = first; c <= last; c++) {
        if (cells[r][c] == null) {
          cells[r][c] = made;
        }
      }
    }
  }

  private static boolean isRagged(@Nullable GridCell[][] cells) {
    for (@Nullable GridCell[] row : cells) {
      for (GridCell cell : row) {
        if (cell == null) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same cells with rows and columns exchanged. */
  TableGrid transpose() {
    GridCell[][] turned = new GridCell[columns][cells.length];
    List<GridCell> made = new ArrayList<>();
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < columns; column++) {
        GridCell cell = cells[row][column];
        if (cell != null) {
          while (made.size() <= cell.order()) {
            made.add(null);
          }
          if (made.get(cell.order()) == null) {
            made.set(cell.order(), cell.transposed());
          }
          turned[column][row] = made.get(cell.order());
        }
      }
    }
    return new TableGrid(tableIndex, turned, cells.length, !transposed, ragged, List.of());
  }

  int tableIndex() {
    return tableIndex;
  }

  int rows() {
    return cells.length;
  }

  int columns() {
    return columns;
  }

  boolean isTransposed() {
    return transposed;
  }

  /** Whether a row is shorter than the others. */
  boolean ragged() {
    return ragged;
  }

  /** Whether Word repeats the row on each page. */
  boolean repeated(int row) {
    return row < repeated.size() && repeated.get(row);
  }

  @Nullable GridCell cell(int row, int column) {
    return cells[row][column];
  }

  /** The text at a position; empty where no cell is. */
  String text(int row, int column) {
    GridCell cell = cells[row][column];
    return cell == null ? "" : cell.plain();
  }

  /** The cells of a row from a column on, each once, left to right. */
  List<GridCell> row(int row, int from, int to) {
    List<GridCell> found = new ArrayList<>();
    GridCell previous = null;
    for (int column = from; column < to; column++) {
      GridCell cell = cells[row][column];
      if (cell != null && cell != previous) {
        found.add(cell);
      }
      previous = cell;
    }
    return found;
  }
}
