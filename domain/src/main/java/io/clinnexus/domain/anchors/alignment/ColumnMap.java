package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns of two tables belong together: those whose cells agree in the rows that belong
 * together. Columns keep their order, except that a column agreeing fully may have moved.
 */
final class ColumnMap {

  private static final int MOST_COLUMNS = 256;
  private static final double BLANK = 0.05;
  private static final double HEADER = 3;
  private static final double SAME_PLACE = 0.01;
  private static final double AGREEING = 0.8;

  private final UnitReader before;
  private final UnitReader after;
  private final double[][] votes;
  private final double[] cells;
  private final int[] afterOf;

  private ColumnMap(UnitReader before, UnitReader after, int columnsBefore, int columnsAfter) {
    this.before = before;
    this.after = after;
    this.votes = new double[columnsBefore][columnsAfter];
    this.cells = new double[columnsBefore];
    this.afterOf = new int[columnsBefore];
    Arrays.fill(afterOf, -1);
  }

  /** The columns of two tables by their paired rows. */
  static ColumnMap of(Pairing rows, UnitReader before, UnitReader after) {
    ColumnMap map = new ColumnMap(before, after, columns(rows.before()), columns(rows.after()));
    for (int i = 0; i < rows.before().size(); i++) {
      if (rows.afterOf(i) >= 0) {
        map.vote(rows.before().get(i).anchors(), rows.after().get(rows.afterOf(i)).anchors());
      }
    }
    map.pairInOrder();
    map.pairMoved();
    return map;
  }

  private static int columns(List<Unit> rows) {
    int columns = 1;
    for (Unit row : rows) {
      for (Anchor cell : row.anchors()) {
        AnchorLocation.InTable place = TableCells.place(cell);
        columns = Math.max(columns, place.columnIndex() + 1);
      }
    }
    return Math.min(columns, MOST_COLUMNS);
  }

  /** The column that a column became; negative when it is gone. Far columns keep their place. */
  int afterOf(int column) {
    return column < afterOf.length ? afterOf[column] : column;
  }

  /** Whether the column passed another one. */
  boolean isMoved(int column) {
    if (column >= afterOf.length || afterOf[column] < 0) {
      return false;
    }
    for (int i = 0; i < afterOf.length; i++) {
      boolean crosses =
          afterOf[i] >= 0
              && (i < column) != (afterOf[i] < afterOf[column])
              && i != column
              && cells[i] >= cells[column];
      if (crosses) {
        return true;
      }
    }
    return false;
  }

  private void vote(List<Anchor> old, List<Anchor> now) {
    Map<String, double[]> places = new HashMap<>();
    for (Anchor cell : now) {
      String key = after.content(cell).key();
      double[] list = places.getOrDefault(key, new double[0]);
      double[] longer = Arrays.copyOf(list, list.length + 1);
      longer[list.length] = TableCells.place(cell).columnIndex();
      places.put(key, longer);
    }
    for (Anchor cell : old) {
      AnchorLocation.InTable place = TableCells.place(cell);
      String key = before.content(cell).key();
      double weight = key.isEmpty() ? BLANK : place.header() ? HEADER : 1;
      if (place.columnIndex() < votes.length) {
        cells[place.columnIndex()] += weight;
        double[] found = places.getOrDefault(key, new double[0]);
        for (double column : found) {
          if (column < votes[0].length) {
            votes[place.columnIndex()][(int) column] += weight / Math.min(found.length, 4);
          }
        }
      }
    }
  }

  /** The set of pairs that do not cross and have the most votes. */
  private void pairInOrder() {
    int height = votes.length;
    int width = votes[0].length;
    double[][] best = new double[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        double both = best[i + 1][j + 1] + score(i, j);
        best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int left = 0;
    int top = 0;
    int i = 0;
    int j = 0;
    while (i < height && j < width) {
      if (votes[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + score(i, j)) {
        pairAlone(left, i, top, j);
        afterOf[i] = j;
        left = ++i;
        top = ++j;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    pairAlone(left, height, top, width);
  }

  private double score(int i, int j) {
    return votes[i][j] + (i == j && votes.length == votes[0].length ? SAME_PLACE : 0);
  }

  /** As many columns on both sides between two pairs, and none that stands elsewhere. */
  private void pairAlone(int left, int right, int top, int bottom) {
    if (right - left != bottom - top) {
      return;
    }
    for (int i = left; i < right; i++) {
      if (votesElsewhere(i) < AGREEING * Math.max(1, cells[i])) {
        afterOf[i] = top + i - left;
      }
    }
  }

  private double votesElsewhere(int column) {
    return Arrays.stream(votes[column]).max().orElse(0);
  }

  private void pairMoved() {
    boolean[] taken = new boolean[votes[0].length];
    for (int column : afterOf) {
      if (column >= 0) {
        taken[column] = true;
      }
    }
    for (int i = 0; i < afterOf.length; i++) {
      for (int j = 0; afterOf[i] < 0 && j < taken.length; j++) {
        if (!taken[j] && cells[i] >= 1 && votes[i][j] >= AGREEING * cells[i]) {
          afterOf[i] = j;
          taken[j] = true;
        }
      }
    }
  }
}
