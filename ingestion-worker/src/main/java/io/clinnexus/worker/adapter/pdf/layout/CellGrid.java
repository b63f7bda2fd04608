package io.clinnexus.worker.adapter.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of a lattice: neighbours between which no edge is drawn are one cell. */
final class CellGrid {

  private final int rows;
  private final int columns;
  private final int[][] owner;
  private final List<Span> spans = new ArrayList<>();

  /** A cell's place in the lattice; both ends belong to it. */
  record Span(int top, int left, int bottom, int right) {}

  CellGrid(Lattice lattice) {
    this.rows = lattice.rows();
    this.columns = lattice.columns();
    this.owner = new int[rows][columns];
    for (int[] row : owner) {
      Arrays.fill(row, -1);
    }
    boolean[][] vertical = lattice.verticalEdges();
    boolean[][] horizontal = lattice.horizontalEdges();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (owner[row][column] < 0) {
          add(row, column, vertical, horizontal);
        }
      }
    }
  }

  private void add(int top, int left, boolean[][] vertical, boolean[][] horizontal) {
    int right = left;
    while (right + 1 < columns && !vertical[right + 1][top] && owner[top][right + 1] < 0) {
      right++;
    }
    int bottom = top;
    while (bottom + 1 < rows && isOpen(bottom + 1, left, right, vertical, horizontal)) {
      bottom++;
    }
    for (int row = top; row <= bottom; row++) {
      Arrays.fill(owner[row], left, right + 1, spans.size());
    }
    spans.add(new Span(top, left, bottom, right));
  }

  /** Whether no edge parts these columns of a row from the row above or from one another. */
  private boolean isOpen(
      int row, int left, int right, boolean[][] vertical, boolean[][] horizontal) {
    for (int column = left; column <= right; column++) {
      if (horizontal[row][column]
          || owner[row][column] >= 0
          || (column > left && vertical[column][row])) {
        return false;
      }
    }
    boolean leftOpen = left > 0 && !vertical[left][row];
    boolean rightOpen = right + 1 < columns && !vertical[right + 1][row];
    return !leftOpen && !rightOpen;
  }

  List<Span> spans() {
    return spans;
  }

  /** The cell that covers a place of the lattice. */
  int owner(int row, int column) {
    return owner[row][column];
  }
}
