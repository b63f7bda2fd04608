package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the columns of print begin and end. A table drawn by hand has edges that miss each other by
 * a hair: when most rows have the same number of cells, those are the columns, and the cells of
 * other rows reach from the nearest edge to the nearest edge.
 */
final class ColumnEdges {

  private static final int MOST_POSITIONS = 100_000;
  private static final int FEWEST_COLUMNS = 3;

  private final int[] edges;
  private final boolean[] byPlace;

  private ColumnEdges(int[] edges, boolean[] byPlace) {
    this.edges = edges;
    this.byPlace = byPlace;
  }

  /** The edges of a table; empty when it has no cells or lies out of all bounds. */
  static Optional<ColumnEdges> of(Table table) {
    TreeMap<Integer, Integer> all = new TreeMap<>();
    for (TableRow row : table.rows()) {
      for (TableCell cell : row.cells()) {
        long end = (long) cell.columnIndex() + cell.columnSpan();
        if (end > MOST_POSITIONS) {
          return Optional.empty();
        }
        all.merge(cell.columnIndex(), 1, Integer::sum);
        all.putIfAbsent((int) end, 0);
      }
    }
    if (all.size() < 2) {
      return Optional.empty();
    }
    int[] exact = all.keySet().stream().mapToInt(Integer::intValue).toArray();
    ColumnEdges plain = new ColumnEdges(exact, new boolean[table.rows().size()]);
    return Optional.of(snapped(table, exact.length - 1).orElse(plain));
  }

  int columns() {
    return edges.length - 1;
  }

  int first(int row, int place, TableCell cell) {
    return byPlace[row] ? place : Math.min(nearest(cell.columnIndex()), columns() - 1);
  }

  int last(int row, int place, TableCell cell) {
    return byPlace[row] ? place : nearest(cell.columnIndex() + cell.columnSpan()) - 1;
  }

  private int nearest(int edge) {
    int found = Arrays.binarySearch(edges, edge);
    if (found >= 0) {
      return found;
    }
    int after = -found - 1;
    if (after == 0 || after == edges.length) {
      return Math.min(after, edges.length - 1);
    }
    return edge - edges[after - 1] <= edges[after] - edge ? after - 1 : after;
  }

  private static Optional<ColumnEdges> snapped(Table table, int exactColumns) {
    int columns = usualNumber(table);
    if (columns < FEWEST_COLUMNS || columns >= exactColumns || hasTallCells(table)) {
      return Optional.empty();
    }
    List<List<Integer>> starts = new ArrayList<>();
    for (int i = 0; i <= columns; i++) {
      starts.add(new ArrayList<>());
    }
    boolean[] byPlace = new boolean[table.rows().size()];
    for (int row = 0; row < byPlace.length; row++) {
      List<TableCell> cells = table.rows().get(row).cells();
      byPlace[row] = cells.size() == columns;
      if (byPlace[row]) {
        for (int i = 0; i < columns; i++) {
          starts.get(i).add(cells.get(i).columnIndex());
        }
        TableCell last = cells.get(columns - 1);
        starts.get(columns).add(last.columnIndex() + last.columnSpan());
      }
    }
    int[] edges = new int[columns + 1];
    for (int i = 0; i <= columns; i++) {
      List<Integer> sorted = starts.get(i).stream().sorted().toList();
      edges[i] = sorted.get(sorted.size() / 2);
      if (i > 0 && edges[i] <= edges[i - 1]) {
        return Optional.empty();
      }
    }
    ColumnEdges made = new ColumnEdges(edges, byPlace);
    return made.keepsCellsApart(table) ? Optional.of(made) : Optional.empty();
  }

  /** The number of cells that more than half of the rows have; 0 when there is none. */
  private static int usualNumber(Table table) {
    Map<Integer, Integer> counts = new TreeMap<>();
    table.rows().forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > table.rows().size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private static boolean hasTallCells(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.rowSpan() > 1);
  }

  private boolean keepsCellsApart(Table table) {
    for (int row = 0; row < byPlace.length; row++) {
      int next = 0;
      List<TableCell> cells = table.rows().get(row).cells();
      for (int i = 0; !byPlace[row] && i < cells.size(); i++) {
        int first = first(row, i, cells.get(i));
        int last = last(row, i, cells.get(i));
        if (first < next || last < first) {
          return false;
        }
        next = last + 1;
      }
    }
    return true;
  }
}
