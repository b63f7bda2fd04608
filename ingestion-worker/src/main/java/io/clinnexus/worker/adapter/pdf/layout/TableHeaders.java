package io.clinnexus.worker.adapter.pdf.layout;

import java.util.List;

/** Which of the first rows of a table are headers, by their bold print. */
final class TableHeaders {

  private static final int MOST = 6;

  private TableHeaders() {}

  /** How many rows; 0 when all rows look the same. */
  static int count(List<GridTable.Row> rows) {
    int count = 0;
    while (count < rows.size() && count < MOST && isBold(rows.get(count))) {
      count++;
    }
    boolean others = rows.stream().skip(count).anyMatch(row -> texts(row) > 0 && !isBold(row));
    return others ? count : 0;
  }

  /** Whether at least two cells say something, all of them in bold. */
  private static boolean isBold(GridTable.Row row) {
    boolean bold =
        row.cells().stream().flatMap(cell -> cell.lines().stream()).allMatch(Line::isBold);
    return bold && texts(row) >= 2;
  }

  private static long texts(GridTable.Row row) {
    return row.cells().stream().filter(cell -> !cell.lines().isEmpty()).count();
  }
}
