package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.TextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of a file of layouts, and what must be read from it as text. */
record ScheduleVariant(String name, List<String> page, String expected) {

  static Stream<ScheduleVariant> read(String file) {
    return TextPage.read(ScheduleVariant.class, file).map(ScheduleVariant::of);
  }

  private static ScheduleVariant of(TextPage page) {
    return new ScheduleVariant(
        page.name(),
        page.lines().stream().filter(line -> !isExpectation(line)).toList(),
        page.lines().stream()
            .filter(ScheduleVariant::isExpectation)
            .collect(Collectors.joining("\n")));
  }

  private static boolean isExpectation(String line) {
    return line.startsWith("visits ") || line.startsWith("= ") || line.equals("none");
  }

  /** What is read from the page, in the form of the expectation. */
  String found() {
    List<ScheduleGrid> grids = sheet().detect().schedules();
    return grids.isEmpty()
        ? "none"
        : grids.stream().map(ScheduleVariant::print).collect(Collectors.joining("\n"));
  }

  private Sheet sheet() {
    Sheet sheet = new Sheet();
    List<String> rows = new ArrayList<>();
    for (String line : page) {
      if (line.startsWith("| ")) {
        rows.add(line.substring(2));
        continue;
      }
      table(rows, sheet);
      if (line.startsWith("h ")) {
        sheet.heading(line.substring(2));
      } else if (line.startsWith("p ")) {
        sheet.text(line.substring(2));
      }
    }
    table(rows, sheet);
    return sheet;
  }

  private static void table(List<String> rows, Sheet sheet) {
    if (!rows.isEmpty()) {
      sheet.table(rows.toArray(new String[0]));
      rows.clear();
    }
  }

  private static String print(ScheduleGrid grid) {
    StringBuilder out =
        new StringBuilder("visits ")
            .append(
                grid.visits().stream()
                    .map(visit -> visit.label() + footnotes(visit.footnotes()))
                    .collect(Collectors.joining("; ")));
    for (int row = 0; row < grid.activities().size(); row++) {
      ScheduleActivity activity = grid.activities().get(row);
      out.append("\n= ")
          .append(activity.group().map(group -> group + " > ").orElse(""))
          .append(activity.label())
          .append(footnotes(activity.footnotes()))
          .append(':');
      for (ScheduleMark mark : grid.marks()) {
        if (mark.activity() == row) {
          out.append(' ')
              .append(mark.visit() + 1)
              .append(mark.value().equals("X") ? "" : "=" + mark.value())
              .append(footnotes(mark.footnotes()));
        }
      }
    }
    return out.toString();
  }

  private static String footnotes(List<String> marks) {
    return marks.isEmpty() ? "" : "^" + String.join(",", marks);
  }

  @Override
  public String toString() {
    return name;
  }
}
