package io.clinnexus.worker.adapter.pdf.layout;

import java.util.List;

/**
 * A table as printed on one page, or, once joined, on several.
 *
 * @param page where it starts, 1-based
 * @param top its upper edge
 * @param bottom its lower edge
 * @param edges the vertical edges of its columns, left to right
 * @param rows top to bottom
 * @param headerRows how many of the first rows are known to be headers
 */
record GridTable(
    int page, float top, float bottom, List<Float> edges, List<Row> rows, int headerRows)
    implements Item {

  GridTable {
    edges = List.copyOf(edges);
    rows = List.copyOf(rows);
  }

  int columns() {
    return edges.size() - 1;
  }

  /** A row: its cells, left to right; cells that a merge hides are not listed. */
  record Row(List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
    }

    /** What its cells say. */
    String text() {
      StringBuilder text = new StringBuilder();
      cells.forEach(cell -> text.append(cell.text()).append('|'));
      return text.toString();
    }
  }

  /** A cell with the columns and rows it spans, and its lines. */
  record Cell(int column, int rowSpan, int columnSpan, Column place, List<Line> lines) {

    Cell {
      lines = List.copyOf(lines);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(Texts.key(line.string())));
      return text.toString();
    }
  }
}
