package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares schedules of activities, each with the one that shares most with it; what is in a
 * schedule without partner is all missing, or all invented.
 *
 * @param presence whether there is one exactly when there should be
 * @param visits columns in their order
 * @param activities rows in their order; a row without marks that the twin has as the heading of a
 *     group is left out
 * @param marks cells at the place of their activity and visit with their value; absent when the
 *     truth does not tell the cells
 * @param footnotes marks of footnotes where they are referred to, resolved to a text
 */
public record ScheduleMeasure(
    boolean presence, Tally visits, Tally activities, Optional<Tally> marks, Tally footnotes) {

  /** Compares the schedules of a document; none expected means that there must be none. */
  public static ScheduleMeasure of(List<ExpectedSchedule> expected, List<FoundSchedule> found) {
    List<ScheduleMeasure> all = new ArrayList<>();
    List<FoundSchedule> free = new ArrayList<>(found);
    for (ExpectedSchedule each : expected) {
      FoundSchedule partner = null;
      double most = 0;
      for (FoundSchedule candidate : free) {
        double likeness = new SchedulePair(each, candidate).likeness();
        if (likeness > most) {
          most = likeness;
          partner = candidate;
        }
      }
      all.add(partner == null ? missing(each) : new SchedulePair(each, partner).measure());
      free.remove(partner);
    }
    boolean cellsKnown = expected.stream().allMatch(ExpectedSchedule::cellsKnown);
    free.forEach(each -> all.add(invented(each, cellsKnown)));
    Tally visits = Tally.NOTHING;
    Tally activities = Tally.NOTHING;
    Tally marks = Tally.NOTHING;
    Tally footnotes = Tally.NOTHING;
    for (ScheduleMeasure each : all) {
      visits = visits.plus(each.visits());
      activities = activities.plus(each.activities());
      marks = marks.plus(each.marks().orElse(Tally.NOTHING));
      footnotes = footnotes.plus(each.footnotes());
    }
    return new ScheduleMeasure(
        expected.isEmpty() == found.isEmpty(),
        visits,
        activities,
        cellsKnown ? Optional.of(marks) : Optional.empty(),
        footnotes);
  }

  private static ScheduleMeasure missing(ExpectedSchedule schedule) {
    int footnotes =
        schedule.columns().stream().mapToInt(each -> each.footnotes().size()).sum()
            + schedule.rows().stream().mapToInt(each -> each.footnotes().size()).sum()
            + schedule.cells().stream().mapToInt(each -> each.footnotes().size()).sum();
    return new ScheduleMeasure(
        false,
        new Tally(0, schedule.columns().size(), 0),
        new Tally(0, schedule.rows().size(), 0),
        schedule.cellsKnown()
            ? Optional.of(new Tally(0, schedule.cells().size(), 0))
            : Optional.empty(),
        new Tally(0, footnotes, 0));
  }

  private static ScheduleMeasure invented(FoundSchedule schedule, boolean cellsKnown) {
    int marks = SchedulePair.cells(schedule).size();
    return new ScheduleMeasure(
        false,
        new Tally(0, 0, schedule.visits().size()),
        new Tally(0, 0, schedule.activities().size()),
        cellsKnown ? Optional.of(new Tally(0, 0, marks)) : Optional.empty(),
        Tally.NOTHING);
  }

  /** A schedule of the truth beside one of the twin. */
  private static final class SchedulePair {

    private final ExpectedSchedule expected;
    private final FoundSchedule found;
    private final List<Integer> rows;
    private final int[] visitOf;
    private final int[] activityOf;

    SchedulePair(ExpectedSchedule expected, FoundSchedule found) {
      this.expected = expected;
      this.found = found;
      this.rows = rowsToFind(expected, found);
      this.visitOf = Alignment.of(expected.columns(), found.visits(), VisitLikeness::of);
      this.activityOf = new int[expected.rows().size()];
      Arrays.fill(activityOf, -1);
      int[] partners =
          Alignment.of(
              rows.stream().map(row -> expected.rows().get(row).label()).toList(),
              found.activities().stream().map(FoundSchedule.Activity::label).toList(),
              CellText::labels);
      for (int i = 0; i < partners.length; i++) {
        activityOf[rows.get(i)] = partners[i];
      }
    }

    /** Rows without marks may be headings of groups, which are no activities. */
    private static List<Integer> rowsToFind(ExpectedSchedule expected, FoundSchedule found) {
      Set<Integer> marked = new HashSet<>();
      expected.cells().forEach(cell -> marked.add(cell.row()));
      Set<String> groups = new HashSet<>();
      found.activities().forEach(each -> groups.add(Words.bare(each.group())));
      List<Integer> rows = new ArrayList<>();
      for (int row = 0; row < expected.rows().size(); row++) {
        String label = Words.bare(CellText.label(expected.rows().get(row).label()));
        if (!expected.cellsKnown() || marked.contains(row) || !groups.contains(label)) {
          rows.add(row);
        }
      }
      return rows;
    }

    /** How much both share, 0 to 2. */
    double likeness() {
      return share(visitOf) + share(activityOf);
    }

    private static double share(int[] partners) {
      return partners.length == 0 ? 0 : (double) paired(partners) / partners.length;
    }

    private static int paired(int[] partners) {
      return (int) Arrays.stream(partners).filter(partner -> partner >= 0).count();
    }

    ScheduleMeasure measure() {
      return new ScheduleMeasure(
          true,
          new Tally(paired(visitOf), expected.columns().size(), found.visits().size()),
          new Tally(paired(activityOf), rows.size(), found.activities().size()),
          expected.cellsKnown() ? Optional.of(marks()) : Optional.empty(),
          footnotes());
    }

    private Tally marks() {
      Map<List<Integer>, FoundSchedule.Mark> cells = cells(found);
      int matched = 0;
      for (ExpectedSchedule.Cell cell : expected.cells()) {
        FoundSchedule.Mark mark = at(cell, cells);
        if (mark != null && CellText.value(mark.value()).equals(CellText.value(cell.text()))) {
          matched++;
        }
      }
      return new Tally(matched, expected.cells().size(), cells.size());
    }

    private FoundSchedule.@Nullable Mark at(
        ExpectedSchedule.Cell cell, Map<List<Integer>, FoundSchedule.Mark> cells) {
      return cells.get(List.of(activityOf[cell.row()], visitOf[cell.column()]));
    }

    /** A mark over several visits stands at each of them. */
    static Map<List<Integer>, FoundSchedule.Mark> cells(FoundSchedule schedule) {
      Map<List<Integer>, FoundSchedule.Mark> cells = new HashMap<>();
      for (FoundSchedule.Mark mark : schedule.marks()) {
        int end = Math.min(mark.visit() + Math.max(mark.span(), 1), schedule.visits().size());
        for (int visit = mark.visit(); visit < end; visit++) {
          cells.putIfAbsent(List.of(mark.activity(), visit), mark);
        }
      }
      return cells;
    }

    private Tally footnotes() {
      Map<List<Integer>, FoundSchedule.Mark> cells = cells(found);
      Tally tally = Tally.NOTHING;
      for (int i = 0; i < visitOf.length; i++) {
        List<String> have = visitOf[i] < 0 ? List.of() : found.visits().get(visitOf[i]).footnotes();
        tally = tally.plus(references(expected.columns().get(i).footnotes(), have));
      }
      for (int row : rows) {
        int at = activityOf[row];
        List<String> have = at < 0 ? List.of() : found.activities().get(at).footnotes();
        tally = tally.plus(references(expected.rows().get(row).footnotes(), have));
      }
      for (ExpectedSchedule.Cell cell : expected.cells()) {
        FoundSchedule.Mark mark = at(cell, cells);
        tally =
            tally.plus(references(cell.footnotes(), mark == null ? List.of() : mark.footnotes()));
      }
      return tally;
    }

    private Tally references(List<String> wanted, List<String> have) {
      List<String> resolved = have.stream().filter(found.resolved()::contains).toList();
      int matched = (int) wanted.stream().distinct().filter(resolved::contains).count();
      return new Tally(matched, (int) wanted.stream().distinct().count(), resolved.size());
    }
  }
}
