package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.shared.CsvLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Schedules as comma-separated values (RFC 4180): per schedule its title, the visits with epoch,
 * day, time and window, the activities with their marks, and the footnotes. A text over several
 * visits stands at each of them.
 */
public final class ScheduleCsv {

  private ScheduleCsv() {}

  /** All schedules one below the other, with a blank line between them. */
  public static String write(List<ScheduleGrid> grids) {
    StringBuilder out = new StringBuilder();
    for (ScheduleGrid grid : grids) {
      if (out.length() > 0) {
        out.append(CsvLine.blank());
      }
      write(ScheduleTable.of(grid), out);
    }
    return out.toString();
  }

  private static void write(ScheduleTable table, StringBuilder out) {
    line(List.of(table.title()), out);
    for (ScheduleTable.Header header : table.headers()) {
      line(List.of("", header.name(), ""), header.cells(), out);
    }
    for (ScheduleTable.Row row : table.rows()) {
      line(
          List.of(row.group().orElse(""), row.activity(), row.remark().orElse("")),
          row.cells(),
          out);
    }
    table.notes().forEach(note -> line(List.of(note.mark().orElse(""), note.text()), out));
  }

  private static void line(List<String> labels, List<ScheduleTable.Cell> cells, StringBuilder out) {
    List<String> texts = new ArrayList<>(labels);
    cells.forEach(cell -> texts.addAll(Collections.nCopies(cell.columns(), cell.text())));
    line(texts, out);
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(CsvLine.of(cells));
  }
}
