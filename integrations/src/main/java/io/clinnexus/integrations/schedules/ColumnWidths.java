package io.clinnexus.integrations.schedules;

import io.clinnexus.domain.facts.soa.ScheduleTable;
import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a schedule are, in characters, and how many lines texts take in them. The
 * first column names the activities, then come the visits, then notes where there are any.
 */
final class ColumnWidths {

  private static final double DEFAULT = 9;
  private static final double NARROWEST = 7;
  private static final double WIDEST_VISIT = 16;
  private static final double NARROWEST_LABEL = 18;
  private static final double WIDEST_LABEL = 44;
  private static final double REMARK = 50;
  private static final double PADDING = 2;

  /** Bold letters are wider than the digits that widths are counted in. */
  private static final double LETTER = 1.1;

  private final double[] widths;

  ColumnWidths(ScheduleTable table, boolean remarks) {
    widths = new double[1 + table.visits() + (remarks ? 1 : 0)];
    Arrays.fill(widths, NARROWEST);
    widths[0] = NARROWEST_LABEL;
    for (ScheduleTable.Row row : table.rows()) {
      widen(0, row.activity().length() * LETTER, WIDEST_LABEL);
      widen(row.cells());
    }
    table.headers().forEach(header -> widen(header.cells()));
    if (remarks) {
      widths[widths.length - 1] = REMARK;
    }
  }

  private void widen(List<ScheduleTable.Cell> cells) {
    int column = 1;
    for (ScheduleTable.Cell cell : cells) {
      if (cell.columns() == 1) {
        widen(column, longestWord(cell.text()) * LETTER, WIDEST_VISIT);
      }
      column += cell.columns();
    }
  }

  private void widen(int column, double characters, double most) {
    widths[column] = Math.max(widths[column], Math.min(most, characters + PADDING));
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split("\\s+", -1)).mapToInt(String::length).max().orElse(0);
  }

  int count() {
    return widths.length;
  }

  double of(int column) {
    return column < widths.length ? widths[column] : DEFAULT;
  }

  /** The last column that a text needs to be at least this wide, from a column on. */
  int reach(int from, double width) {
    int column = from;
    double sum = of(from);
    while (sum < width) {
      column++;
      sum += of(column);
    }
    return Math.max(column, widths.length - 1);
  }

  /** How many lines a text takes over some columns, both included. */
  int lines(String text, int from, int to) {
    double room = 0;
    for (int column = from; column <= to; column++) {
      room += of(column);
    }
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(line.length() / Math.max(1, room - 1)));
    }
    return lines;
  }
}
