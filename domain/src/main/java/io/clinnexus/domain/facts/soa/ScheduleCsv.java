package io.clinnexus.domain.facts.soa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Schedules as comma-separated values (RFC 4180): per schedule its title, the visits with epoch,
 * day, time and window, the activities with their marks, and the footnotes. A text over several
 * visits stands at each of them. A cell that a spreadsheet program would run as a formula is led by
 * an apostrophe.
 */
public final class ScheduleCsv {

  private static final String LINE = "\r\n";
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(?:[.,][0-9]+)?");

  private ScheduleCsv() {}

  /** All schedules one below the other, with a blank line between them. */
  public static String write(List<ScheduleGrid> grids) {
    StringBuilder out = new StringBuilder();
    for (ScheduleGrid grid : grids) {
      if (out.length() > 0) {
        out.append(LINE);
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
    for (int i = 0; i < cells.size(); i++) {
      out.append(i > 0 ? "," : "").append(cell(cells.get(i)));
    }
    out.append(LINE);
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A negative number is none; anything else that begins like one is taken for a formula. */
  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !NEGATIVE.matcher(text).matches();
  }
}
