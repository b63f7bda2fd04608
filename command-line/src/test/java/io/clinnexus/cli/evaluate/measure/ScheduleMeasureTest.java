package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Cell;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Column;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Row;
import io.clinnexus.cli.evaluate.measure.FoundSchedule.Activity;
import io.clinnexus.cli.evaluate.measure.FoundSchedule.Mark;
import io.clinnexus.cli.evaluate.measure.FoundSchedule.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three visits, three activities and a heading of rows; every way of being wrong is planted. */
class ScheduleMeasureTest {

  private static final ExpectedSchedule TRUTH =
      new ExpectedSchedule(
          "Schedule",
          List.of(
              new Column("-2 to 0", List.of("Screening a, b", "-2 to 0"), List.of("a", "b")),
              new Column("1", List.of("Treatment", "1"), List.of()),
              new Column("35 a / (± 3 days)", List.of("35 a / (± 3 days)"), List.of("a"))),
          List.of(
              new Row("Safety", List.of()),
              new Row("Vital signs c", List.of("c")),
              new Row("12-lead ECG", List.of()),
              new Row("PK sampling", List.of())),
          List.of(
              new Cell(1, 0, "x", List.of()),
              new Cell(1, 1, "x d", List.of("d")),
              new Cell(2, 2, "x", List.of()),
              new Cell(3, 1, "ß Optional à", List.of()),
              new Cell(3, 2, "ß Optional à", List.of())),
          true);

  private final List<Visit> visits =
      new ArrayList<>(
          List.of(
              visit("Screening", List.of("a", "b"), "Screening", "−2 to 0"),
              visit("Day 1", List.of(), "Treatment", "1"),
              visit("Day 35", List.of("a"), "35", "± 3 days", "35 (± 3 days)")));
  private final List<Activity> activities =
      new ArrayList<>(
          List.of(
              new Activity("Vital signs", "Safety", List.of("c")),
              new Activity("12-Lead ECG", "Safety", List.of()),
              new Activity("PK  sampling", "", List.of())));
  private final List<Mark> marks =
      new ArrayList<>(
          List.of(
              mark(0, 0, "X"),
              new Mark(0, 1, "X", 1, List.of("d")),
              mark(1, 2, "Х"),
              new Mark(2, 1, "Optional", 2, List.of())));

  @Test
  void all_is_right_however_it_is_printed() {
    ScheduleMeasure measure = measure("a", "b", "c", "d");

    assertThat(measure.presence()).isTrue();
    assertThat(measure.visits()).isEqualTo(new Tally(3, 3, 3));
    assertThat(measure.activities()).isEqualTo(new Tally(3, 3, 3));
    assertThat(measure.marks()).hasValue(new Tally(5, 5, 5));
    assertThat(measure.footnotes()).isEqualTo(new Tally(5, 5, 5));
  }

  @Test
  void a_mark_at_the_wrong_visit_is_both_missing_and_invented() {
    marks.set(0, mark(0, 2, "X"));

    assertThat(measure().marks()).hasValue(new Tally(4, 5, 5));
  }

  @Test
  void a_mark_with_the_wrong_words_does_not_count() {
    marks.set(3, new Mark(2, 1, "Mandatory", 2, List.of()));

    assertThat(measure().marks()).hasValue(new Tally(3, 5, 5));
  }

  @Test
  void a_span_that_is_lost_loses_the_cells_it_covers() {
    marks.set(3, mark(2, 1, "Optional"));

    assertThat(measure().marks()).hasValue(new Tally(4, 5, 4));
  }

  @Test
  void an_invented_mark_lowers_the_precision() {
    marks.add(mark(1, 0, "X"));

    assertThat(measure().marks()).hasValue(new Tally(5, 5, 6));
    assertThat(measure().marks().orElseThrow().recall()).hasValue(1);
  }

  @Test
  void a_visit_of_another_day_takes_its_marks_with_it() {
    visits.set(1, visit("Day 2", List.of(), "Treatment", "2"));

    assertThat(measure().visits()).isEqualTo(new Tally(2, 3, 3));
    assertThat(measure().marks()).hasValue(new Tally(3, 5, 5));
  }

  @Test
  void a_day_is_not_found_in_the_number_of_another() {
    visits.set(1, visit("Days 1-28", List.of(), "Days 1-28", "14"));

    assertThat(measure().visits()).isEqualTo(new Tally(2, 3, 3));
  }

  @Test
  void a_missing_activity_takes_its_marks_with_it_and_another_name_is_invented() {
    activities.set(0, new Activity("Weight", "Safety", List.of()));

    assertThat(measure().activities()).isEqualTo(new Tally(2, 3, 3));
    assertThat(measure().marks()).hasValue(new Tally(3, 5, 5));
  }

  @Test
  void activities_that_differ_in_a_digit_are_different() {
    activities.set(1, new Activity("10-lead ECG", "", List.of()));

    assertThat(measure().activities()).isEqualTo(new Tally(2, 3, 3));
  }

  @Test
  void a_heading_of_rows_that_is_no_group_is_a_missing_activity() {
    activities.set(0, new Activity("Vital signs", "", List.of("c")));
    activities.set(1, new Activity("12-lead ECG", "", List.of()));

    assertThat(measure().activities()).isEqualTo(new Tally(3, 4, 3));
  }

  @Test
  void a_footnote_without_text_or_without_reference_is_not_resolved() {
    assertThat(measure("a", "b", "c").footnotes()).isEqualTo(new Tally(4, 5, 4));
    visits.set(0, visit("Screening", List.of(), "Screening", "-2 to 0"));
    assertThat(measure("a", "b", "c", "d").footnotes()).isEqualTo(new Tally(3, 5, 3));
  }

  @Test
  void a_schedule_where_there_is_none_is_wrong_and_so_is_none_where_there_is_one() {
    ScheduleMeasure invented = ScheduleMeasure.of(List.of(), List.of(found("a")));
    ScheduleMeasure missed = ScheduleMeasure.of(List.of(TRUTH), List.of());
    ScheduleMeasure rightlyNone = ScheduleMeasure.of(List.of(), List.of());

    assertThat(invented.presence()).isFalse();
    assertThat(invented.marks()).hasValue(new Tally(0, 0, 5));
    assertThat(missed.presence()).isFalse();
    assertThat(missed.visits()).isEqualTo(new Tally(0, 3, 0));
    assertThat(missed.activities()).isEqualTo(new Tally(0, 4, 0));
    assertThat(missed.marks()).hasValue(new Tally(0, 5, 0));
    assertThat(missed.footnotes()).isEqualTo(new Tally(0, 5, 0));
    assertThat(rightlyNone.presence()).isTrue();
    assertThat(rightlyNone.visits()).isEqualTo(Tally.NOTHING);
  }

  @Test
  void each_schedule_is_compared_with_its_own_and_one_too_many_is_invented() {
    FoundSchedule other =
        new FoundSchedule(
            "Other",
            List.of(visit("Week 52", List.of())),
            List.of(new Activity("Biopsy", "", List.of())),
            List.of(mark(0, 0, "X")),
            Set.of());

    ScheduleMeasure measure =
        ScheduleMeasure.of(List.of(TRUTH), List.of(other, found("a", "b", "c", "d")));

    assertThat(measure.presence()).isTrue();
    assertThat(measure.visits()).isEqualTo(new Tally(3, 3, 4));
    assertThat(measure.activities()).isEqualTo(new Tally(3, 3, 4));
    assertThat(measure.marks()).hasValue(new Tally(5, 5, 6));
  }

  @Test
  void without_cells_in_the_truth_marks_are_not_judged() {
    ExpectedSchedule noCells =
        new ExpectedSchedule("", TRUTH.columns(), TRUTH.rows(), List.of(), false);

    ScheduleMeasure measure = ScheduleMeasure.of(List.of(noCells), List.of(found("a")));

    assertThat(measure.marks()).isEmpty();
    assertThat(measure.visits()).isEqualTo(new Tally(3, 3, 3));
  }

  @Test
  void marks_of_footnotes_that_are_told_apart_are_no_part_of_a_label() {
    ExpectedSchedule told =
        new ExpectedSchedule(
            "",
            List.of(new Column("Визит 2 День 28^а", List.of("Визит 2 День 28^а"), List.of("а"))),
            List.of(new Row("ЭКГ^1", List.of("1"))),
            List.of(new Cell(0, 0, "Х^в", List.of("в"))),
            true);
    FoundSchedule found =
        new FoundSchedule(
            "",
            List.of(visit("Визит 2 День 28", List.of("а"))),
            List.of(new Activity("ЭКГ", "", List.of("1"))),
            List.of(new Mark(0, 0, "X", 1, List.of("в"))),
            Set.of("а", "1", "в"));

    ScheduleMeasure measure = ScheduleMeasure.of(List.of(told), List.of(found));

    assertThat(measure.visits()).isEqualTo(new Tally(1, 1, 1));
    assertThat(measure.activities()).isEqualTo(new Tally(1, 1, 1));
    assertThat(measure.marks()).hasValue(new Tally(1, 1, 1));
    assertThat(measure.footnotes()).isEqualTo(new Tally(3, 3, 3));
  }

  @Test
  void visits_in_the_wrong_order_are_not_all_right() {
    visits.add(visits.remove(0));

    assertThat(measure().visits()).isEqualTo(new Tally(2, 3, 3));
  }

  private ScheduleMeasure measure(String... resolved) {
    return ScheduleMeasure.of(List.of(TRUTH), List.of(found(resolved)));
  }

  private FoundSchedule found(String... resolved) {
    return new FoundSchedule("Schedule", visits, activities, marks, Set.of(resolved));
  }

  private static Visit visit(String label, List<String> footnotes, String... headers) {
    List<String> names = new ArrayList<>(List.of(label));
    names.addAll(List.of(headers));
    return new Visit(names, footnotes);
  }

  private static Mark mark(int activity, int visit, String value) {
    return new Mark(activity, visit, value, 1, List.of());
  }
}
