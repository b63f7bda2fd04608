package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Schedules as comma-separated values (RFC 4180): per schedule its title, the visits with epoch,
 * day, time and window, the activities with their marks, and the footnotes. A cell that a
 * spreadsheet program would run as a formula is led by an apostrophe.
 */
public final class ScheduleCsv {

  private static final int LABELS = 3;
  private static final String LINE = "\r\n";

  private ScheduleCsv() {}

  /** All schedules one below the other, with a blank line between them. */
  public static String write(List<ScheduleGrid> grids) {
    StringBuilder out = new StringBuilder();
    for (ScheduleGrid grid : grids) {
      if (out.length() > 0) {
        out.append(LINE);
      }
      write(grid, out);
    }
    return out.toString();
  }

  private static void write(ScheduleGrid grid, StringBuilder out) {
    line(List.of(grid.title()), out);
    header("Epoch", grid, visit -> visit.epoch().orElse(""), out);
    header("Visit", grid, visit -> withNotes(visit.label(), visit.footnotes()), out);
    header("Day", grid, visit -> time(visit.day()), out);
    header("Time", grid, visit -> time(visit.time()), out);
    header("Window", grid, visit -> window(visit.window()), out);
    List<List<String>> rows = new ArrayList<>();
    for (ScheduleActivity activity : grid.activities()) {
      List<String> row = new ArrayList<>(Collections.nCopies(LABELS + grid.visits().size(), ""));
      row.set(0, activity.group().orElse(""));
      row.set(1, withNotes(activity.label(), activity.footnotes()));
      row.set(2, activity.remark().orElse(""));
      rows.add(row);
    }
    for (ScheduleMark mark : grid.marks()) {
      rows.get(mark.activity())
          .set(LABELS + mark.visit(), withNotes(mark.value(), mark.footnotes()));
    }
    rows.forEach(row -> line(row, out));
    grid.footnotes().forEach(note -> line(List.of(note.mark(), note.text()), out));
    grid.remarks().forEach(remark -> line(List.of("", remark), out));
  }

  private static void header(
      String name, ScheduleGrid grid, Function<ScheduleVisit, String> value, StringBuilder out) {
    List<String> row = new ArrayList<>(List.of("", name, ""));
    grid.visits().forEach(visit -> row.add(value.apply(visit)));
    if (row.stream().skip(LABELS).anyMatch(cell -> !cell.isEmpty())) {
      line(row, out);
    }
  }

  private static String withNotes(String text, List<String> footnotes) {
    return footnotes.isEmpty() ? text : text + " [" + String.join(",", footnotes) + "]";
  }

  private static String time(Optional<VisitTime> time) {
    return time.map(
            found ->
                (found.from().compareTo(found.to()) == 0
                        ? found.from().toPlainString()
                        : found.from().toPlainString() + " to " + found.to().toPlainString())
                    + " "
                    + found.unit().code())
        .orElse("");
  }

  private static String window(Optional<VisitWindow> window) {
    return window
        .map(
            found ->
                String.format(
                    Locale.ROOT,
                    "-%s/+%s %s",
                    found.before().toPlainString(),
                    found.after().toPlainString(),
                    found.unit().code()))
        .orElse("");
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

  /** A minus before a digit is a number, not a formula. */
  private static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    boolean number = text.length() > 1 && Character.isDigit(text.charAt(1));
    return "=+@\t\r".indexOf(text.charAt(0)) >= 0 || (text.charAt(0) == '-' && !number);
  }
}
