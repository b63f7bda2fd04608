package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.shared.InvalidValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A schedule laid out as a table of texts with the visits in columns, for export.
 *
 * @param title empty when it has none
 * @param visits how many columns of visits it has
 * @param headers the lines above the activities that say something, outermost first
 * @param rows the activities in the order of print
 * @param notes the footnotes, then the remarks
 */
public record ScheduleTable(
    String title, int visits, List<Header> headers, List<Row> rows, List<Note> notes) {

  public ScheduleTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** A text over one or more neighbouring visits. */
  public record Cell(String text, int columns) {

    public Cell {
      InvalidValue.unless(columns >= 1, "columns", "must be at least 1.");
    }
  }

  /** A header line; its cells cover all visits. */
  public record Header(String name, List<Cell> cells) {

    public Header {
      cells = List.copyOf(cells);
    }
  }

  /** An activity with its marks; its cells cover all visits. */
  public record Row(
      Optional<String> group, String activity, Optional<String> remark, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A footnote with its mark, or a remark without one. */
  public record Note(Optional<String> mark, String text) {}

  /** The table of a schedule; linear in visits times activities. */
  public static ScheduleTable of(ScheduleGrid grid) {
    List<Header> headers = new ArrayList<>();
    add(headers, "Epoch", grid, visit -> visit.epoch().orElse(""), ScheduleTable::sameEpoch);
    add(headers, "Visit", grid, visit -> marked(visit.label(), visit.footnotes()), (a, b) -> false);
    add(headers, "Day", grid, visit -> day(visit.day()), ScheduleTable::sameDay);
    add(headers, "Time", grid, visit -> span(visit.time()), (a, b) -> false);
    add(headers, "Window", grid, visit -> window(visit.window()), (a, b) -> false);
    List<Note> notes = new ArrayList<>();
    grid.footnotes().forEach(note -> notes.add(new Note(Optional.of(note.mark()), note.text())));
    grid.remarks().forEach(remark -> notes.add(new Note(Optional.empty(), remark)));
    return new ScheduleTable(grid.title(), grid.visits().size(), headers, rows(grid), notes);
  }

  private static void add(
      List<Header> headers,
      String name,
      ScheduleGrid grid,
      Function<ScheduleVisit, String> text,
      BiPredicate<ScheduleVisit, ScheduleVisit> joined) {
    List<Cell> cells = new ArrayList<>();
    ScheduleVisit before = null;
    for (ScheduleVisit visit : grid.visits()) {
      if (before != null && joined.test(before, visit)) {
        Cell last = cells.remove(cells.size() - 1);
        cells.add(new Cell(last.text(), last.columns() + 1));
      } else {
        cells.add(new Cell(text.apply(visit), 1));
      }
      before = visit;
    }
    if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
      headers.add(new Header(name, cells));
    }
  }

  private static boolean sameEpoch(ScheduleVisit one, ScheduleVisit next) {
    return one.epoch().isPresent() && one.epoch().equals(next.epoch());
  }

  /** Several points of time within one day stand below that day. */
  private static boolean sameDay(ScheduleVisit one, ScheduleVisit next) {
    return one.day().isPresent()
        && one.day().equals(next.day())
        && one.time().isPresent()
        && next.time().isPresent()
        && one.epoch().equals(next.epoch());
  }

  private static List<Row> rows(ScheduleGrid grid) {
    @Nullable ScheduleMark[][] marks =
        new ScheduleMark[grid.activities().size()][grid.visits().size()];
    grid.marks().forEach(mark -> marks[mark.activity()][mark.visit()] = mark);
    List<Row> rows = new ArrayList<>();
    for (ScheduleActivity activity : grid.activities()) {
      rows.add(
          new Row(
              activity.group(),
              marked(activity.label(), activity.footnotes()),
              activity.remark(),
              cells(marks[rows.size()])));
    }
    return rows;
  }

  private static List<Cell> cells(@Nullable ScheduleMark[] marks) {
    List<Cell> cells = new ArrayList<>();
    for (int visit = 0; visit < marks.length; ) {
      ScheduleMark mark = marks[visit];
      int next = visit + 1;
      while (next < marks.length && goesOn(marks[next - 1], marks[next])) {
        next++;
      }
      String text = mark == null ? "" : marked(mark.value(), mark.footnotes());
      cells.add(new Cell(text, next - visit));
      visit = next;
    }
    return cells;
  }

  /** Whether two marks are of one cell of the document. */
  private static boolean goesOn(@Nullable ScheduleMark mark, @Nullable ScheduleMark next) {
    return mark != null
        && next != null
        && mark.span() == next.span() + 1
        && Objects.equals(mark.anchorId(), next.anchorId())
        && mark.value().equals(next.value())
        && mark.footnotes().equals(next.footnotes());
  }

  private static String marked(String text, List<String> footnotes) {
    return footnotes.isEmpty() ? text : text + " [" + String.join(",", footnotes) + "]";
  }

  /** Such as {@code Day -7} or {@code Week 2 to 4}. */
  private static String day(Optional<VisitTime> day) {
    return day.map(
            time -> {
              String unit = time.unit().code();
              return unit.substring(0, 1).toUpperCase(Locale.ROOT)
                  + unit.substring(1)
                  + " "
                  + amounts(time);
            })
        .orElse("");
  }

  /** Such as {@code 24 hours}. */
  private static String span(Optional<VisitTime> time) {
    return time.map(found -> amounts(found) + " " + units(found.to(), found.unit().code()))
        .orElse("");
  }

  private static String amounts(VisitTime time) {
    String from = time.from().toPlainString();
    boolean point = time.from().compareTo(time.to()) == 0;
    return point ? from : from + " to " + time.to().toPlainString();
  }

  /** Such as {@code ±2 days} or {@code -1/+3 days}. */
  private static String window(Optional<VisitWindow> window) {
    return window
        .map(
            found -> {
              String before = found.before().toPlainString();
              String after = found.after().toPlainString();
              boolean even = found.before().compareTo(found.after()) == 0;
              return (even ? "±" + after : "-" + before + "/+" + after)
                  + " "
                  + units(found.before().max(found.after()), found.unit().code());
            })
        .orElse("");
  }

  private static String units(BigDecimal amount, String unit) {
    return amount.abs().compareTo(BigDecimal.ONE) == 0 ? unit : unit + "s";
  }
}
