package io.clinnexus.domain.facts.soa;

import static io.clinnexus.domain.facts.soa.Sheet.activities;
import static io.clinnexus.domain.facts.soa.Sheet.marks;
import static io.clinnexus.domain.facts.soa.Sheet.row;
import static io.clinnexus.domain.facts.soa.Sheet.visits;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Schedules of every form are read as grids; every mark is linked to its cell. */
class ScheduleDetectorTest {

  @Test
  void header_rows_of_period_visit_day_and_window_are_told_apart() {
    // SOA-4
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Screening | > | Treatment Period | > | > | Follow-up",
                "Visit | 1 | 2 | 3 | 4 | 5 | 6",
                "Day | -28 to -15 | -14 to -1 | 1 | 15 | 29 | 57",
                "Window (days) | | | | ±2 | ±3 | -3/+7",
                "Informed consent | X | | | | |",
                "Vital signs | X | X | X | X | X | X",
                "ECG | X | | X | | X |")
            .one();

    assertThat(visits(grid))
        .containsExactly("Visit 1", "Visit 2", "Visit 3", "Visit 4", "Visit 5", "Visit 6");
    assertThat(grid.visits().get(0).epoch()).hasValue("Screening");
    assertThat(grid.visits().get(0).day()).hasValue(days(-28, -15));
    assertThat(grid.visits().get(3).epoch()).hasValue("Treatment Period");
    assertThat(grid.visits().get(3).day()).hasValue(days(15, 15));
    assertThat(grid.visits().get(3).window()).hasValue(window(2, 2));
    assertThat(grid.visits().get(5).window()).hasValue(window(3, 7));
    assertThat(grid.visits().get(5).headers()).containsExactly("Follow-up", "6", "57", "-3/+7");
    assertThat(activities(grid)).containsExactly("Informed consent", "Vital signs", "ECG");
    assertThat(row(grid, "Vital signs")).isEqualTo("1,2,3,4,5,6");
    assertThat(row(grid, "ECG")).isEqualTo("1,3,5");
    assertThat(grid.marks()).allMatch(mark -> mark.anchorId().isPresent());
    assertThat(grid.confidence().value()).isGreaterThan(0.9);
    assertThat(grid.warnings()).isEmpty();
  }

  @Test
  void the_order_of_the_header_rows_does_not_matter() {
    ScheduleGrid grid =
        new Sheet()
            .text("Table 3. Study flow chart")
            .table(
                "Window | ± 1 d | ± 2 d | ± 3 d",
                "Week | 0 | 4 | 8",
                "Study period | Baseline | Treatment | >",
                "Visit | V1 | V2 | V3",
                "Weight | X | X | X",
                "Diary | X | X | X")
            .one();

    assertThat(visits(grid)).containsExactly("V1", "V2", "V3");
    assertThat(grid.visits().get(1).day())
        .hasValue(new VisitTime(BigDecimal.valueOf(4), BigDecimal.valueOf(4), VisitTimeUnit.WEEK));
    assertThat(grid.visits().get(2).epoch()).hasValue("Treatment");
    assertThat(grid.visits().get(2).window()).hasValue(window(3, 3));
  }

  @Test
  void a_russian_schedule_is_read_like_an_english_one() {
    // SOA-5: the Cyrillic letter is the same mark
    ScheduleGrid grid =
        new Sheet()
            .text("Таблица 2. График процедур исследования")
            .table(
                "Период | Скрининг | Период лечения | > | Период наблюдения",
                "Визит | 1 | 2 | 3 | 4",
                "День | с -14 по -1 | 1 | 8 | 30",
                "Окно визита | | | ±1 день | ±3 дня",
                "Подписание информированного согласия | Х | | | ",
                "Физикальный осмотр | х | Х | Х | Х{1}",
                "Забор крови | + | V | X | Х*")
            .text("1 – при наличии показаний")
            .text("* по решению исследователя")
            .one();

    assertThat(visits(grid)).containsExactly("Визит 1", "Визит 2", "Визит 3", "Визит 4");
    assertThat(grid.visits().get(0).day()).hasValue(days(-14, -1));
    assertThat(grid.visits().get(2).epoch()).hasValue("Период лечения");
    assertThat(grid.visits().get(3).window()).hasValue(window(3, 3));
    assertThat(grid.marks()).extracting(ScheduleMark::value).containsOnly("X");
    assertThat(row(grid, "Забор крови")).isEqualTo("1,2,3,4");
    assertThat(grid.marks().get(4).footnotes()).containsExactly("1");
    assertThat(grid.footnotes())
        .extracting(ScheduleFootnote::text)
        .containsExactly("при наличии показаний", "по решению исследователя");
  }

  @Test
  void visits_may_stand_in_rows() {
    // SOA-7: the orientation is told by where the visits are
    ScheduleGrid grid =
        new Sheet()
            .text("Schedule of assessments")
            .table(
                "Visit | Day | Window | Consent | ECG | Blood sample",
                "Screening | -14 to -1 | | X | X | X",
                "Baseline | 1 | | | X | X",
                "Week 2 | 15 | ±2 | | | X",
                "End of study | 29 | ±3 | | X | X")
            .one();

    assertThat(grid.orientation()).isEqualTo(ScheduleOrientation.VISITS_IN_ROWS);
    assertThat(visits(grid)).containsExactly("Screening", "Baseline", "Week 2", "End of study");
    assertThat(activities(grid)).containsExactly("Consent", "ECG", "Blood sample");
    assertThat(row(grid, "ECG")).isEqualTo("1,2,4");
    assertThat(grid.visits().get(2).day()).hasValue(days(15, 15));
    assertThat(grid.visits().get(3).window()).hasValue(window(3, 3));
  }

  @Test
  void blank_header_cells_and_blank_rows_do_not_shift_anything() {
    // SOA-3
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Events")
            .table(
                " | Visit 1 | | Visit 2 | Visit 3",
                "Day | 1 | | 8 | 15",
                "Consent | X | | |",
                " | | | |",
                "ECG | | | X | X",
                " | | | |",
                "Weight | X | | X |")
            .one();

    assertThat(visits(grid)).containsExactly("Visit 1", "Visit 2", "Visit 3");
    assertThat(activities(grid)).containsExactly("Consent", "ECG", "Weight");
    assertThat(marks(grid))
        .containsExactly(
            "Consent @ Visit 1 = X",
            "ECG @ Visit 2 = X",
            "ECG @ Visit 3 = X",
            "Weight @ Visit 1 = X",
            "Weight @ Visit 2 = X");
  }

  @Test
  void merged_cells_count_once_and_bands_name_groups() {
    // SOA-8
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Assessment | Screening | Day 1 | Day 8 | Day 15",
                "Safety | > | > | > | >",
                "Vital signs | X | X | X | X",
                "Adverse events | Continuous | > | > | >",
                "Laboratory | > | > | > | >",
                "Haematology | X | | X |",
                "Urinalysis | X | | ← optional → | >")
            .one();

    assertThat(activities(grid))
        .containsExactly("Vital signs", "Adverse events", "Haematology", "Urinalysis");
    assertThat(grid.activities())
        .extracting(activity -> activity.group().orElse("-"))
        .containsExactly("Safety", "Safety", "Laboratory", "Laboratory");
    assertThat(row(grid, "Adverse events")).isEqualTo("1,2,3,4");
    assertThat(marks(grid))
        .contains("Urinalysis @ Day 8 = optional", "Urinalysis @ Day 15 = optional");
    assertThat(grid.marks())
        .filteredOn(mark -> mark.activity() == 1)
        .extracting(ScheduleMark::span)
        .containsExactly(4, 3, 2, 1);
    assertThat(
            grid.marks().stream()
                .filter(mark -> mark.activity() == 1)
                .map(ScheduleMark::anchorId)
                .distinct())
        .hasSize(1);
  }

  @Test
  void vertical_merges_in_the_first_column_are_groups() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Group | Procedure | Visit 1 | Visit 2 | Notes",
                "Safety | ECG | X | X | 12-lead, supine",
                "^ | Vital signs | X | X |",
                "Efficacy | Questionnaire | | X | at home")
            .one();

    assertThat(activities(grid)).containsExactly("ECG", "Vital signs", "Questionnaire");
    assertThat(grid.activities())
        .extracting(activity -> activity.group().orElse("-"))
        .containsExactly("Safety", "Safety", "Efficacy");
    assertThat(grid.activities().get(0).remark()).hasValue("12-lead, supine");
    assertThat(visits(grid)).containsExactly("Visit 1", "Visit 2");
  }

  @Test
  void footnotes_in_headers_labels_and_marks_are_resolved() {
    // SOA-9
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Screening{a,b} | Day 1{c} | Day 8",
                "ECG{d} | X | X{e} | Xf",
                "Weight g | X | X a, b | (X)",
                "Body surface (m{2}) | X | X† | X")
            .text("Abbreviations: ECG = electrocardiogram.")
            .text("{a} Within 14 days.")
            .text("{b} After consent.")
            .text("{c}\tBefore dosing.")
            .item("d.", "12-lead.")
            .text("e. In triplicate.")
            .text("f) If indicated.")
            .text("g Without shoes.")
            .text("† Local laboratory.")
            .text("The next paragraph is ordinary text.")
            .one();

    assertThat(grid.visits().get(0).footnotes()).containsExactly("a", "b");
    assertThat(visits(grid)).containsExactly("Screening", "Day 1", "Day 8");
    assertThat(activities(grid)).containsExactly("ECG", "Weight", "Body surface (m2)");
    assertThat(grid.activities().get(0).footnotes()).containsExactly("d");
    assertThat(grid.activities().get(1).footnotes()).containsExactly("g");
    assertThat(grid.marks().get(1).footnotes()).containsExactly("e");
    assertThat(grid.marks().get(2).footnotes()).containsExactly("f");
    assertThat(grid.marks().get(4).footnotes()).containsExactly("a", "b");
    assertThat(grid.marks().get(5).value()).isEqualTo("(X)");
    assertThat(grid.marks().get(7).footnotes()).containsExactly("†");
    assertThat(grid.footnotes())
        .extracting(note -> note.mark() + "=" + note.text())
        .containsExactly(
            "a=Within 14 days.",
            "b=After consent.",
            "c=Before dosing.",
            "d=12-lead.",
            "e=In triplicate.",
            "f=If indicated.",
            "g=Without shoes.",
            "†=Local laboratory.");
    assertThat(grid.footnotes()).allMatch(note -> note.anchorId().isPresent());
    assertThat(grid.remarks()).containsExactly("Abbreviations: ECG = electrocardiogram.");
    assertThat(grid.warnings()).isEmpty();
  }

  @Test
  void footnotes_may_stand_in_the_last_row() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Screening | Day 1 | Day 8",
                "ECG{1} | X | X | X",
                "Weight | X | X{2} | X",
                "Note: see section 8.//1. In triplicate.//2. Without shoes. | > | > | >")
            .one();

    assertThat(activities(grid)).containsExactly("ECG", "Weight");
    assertThat(grid.footnotes())
        .extracting(ScheduleFootnote::text)
        .containsExactly("In triplicate.", "Without shoes.");
    assertThat(grid.marks().get(4).footnotes()).containsExactly("2");
  }

  @Test
  void a_footnote_without_text_is_a_warning() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Screening | Day 1 | Day 8", "ECG{z} | X | X | X", "Weight | X | X | X")
            .one();

    assertThat(grid.activities().get(0).footnotes()).containsExactly("z");
    assertThat(grid.warnings()).containsExactly("schedule-footnote-unresolved");
  }

  @Test
  void a_table_continued_with_the_same_columns_gives_more_rows() {
    // SOA-8
    ScheduleGrid grid =
        new Sheet()
            .text("Table 1 Schedule of Activities")
            .table("Procedure | Screening | Day 1 | Day 8", "ECG | X | X | X", "Weight | X | X | ")
            .text("Table 1 Schedule of Activities (continued)")
            .table("Procedure | Screening | Day 1 | Day 8", "Consent | X | | ", "Diary | | X | X")
            .one();

    assertThat(grid.tableIndexes()).containsExactly(0, 1);
    assertThat(activities(grid)).containsExactly("ECG", "Weight", "Consent", "Diary");
    assertThat(visits(grid)).containsExactly("Screening", "Day 1", "Day 8");
    assertThat(row(grid, "Diary")).isEqualTo("2,3");
  }

  @Test
  void a_table_continued_with_the_same_rows_gives_more_columns() {
    ScheduleGrid grid =
        new Sheet()
            .text("Schedule of Events")
            .table("Procedure | Screening | Day 1 | Day 8", "ECG | X | X | X", "Weight | X | X | ")
            .text("Schedule of Events (cont.)")
            .table("Procedure | Day 15 | Day 29 | ET", "ECG | X | | X", "Weight | | X | X")
            .one();

    assertThat(visits(grid))
        .containsExactly("Screening", "Day 1", "Day 8", "Day 15", "Day 29", "ET");
    assertThat(row(grid, "Weight")).isEqualTo("1,2,5,6");
    assertThat(grid.visits().get(5).kind()).isEqualTo(VisitKind.EARLY_TERMINATION);
  }

  @Test
  void a_table_continued_without_a_header_belongs_to_the_one_before() {
    ScheduleGrid grid =
        new Sheet()
            .text("Schedule of Events")
            .table("Procedure | Screening | Day 1 | Day 8", "ECG | X | X | X", "Weight | X | X | ")
            .table("Consent | X | | ", "Diary | | X | X", "Questionnaire | | X | X")
            .one();

    assertThat(activities(grid))
        .containsExactly("ECG", "Weight", "Consent", "Diary", "Questionnaire");
    assertThat(row(grid, "Questionnaire")).isEqualTo("2,3");
  }

  @Test
  void schedules_with_titles_of_their_own_stay_apart() {
    SchedulesOfActivities found =
        new Sheet()
            .heading("Schedule of Activities")
            .text("Schedule of Activities: Cohort 1")
            .table("Procedure | Day 1 | Day 8", "ECG | X | X", "Weight | X |", "Diary | X | X")
            .text("Schedule of Activities: Cohort 2")
            .table("Procedure | Day 1 | Day 8", "ECG | X | ", "Weight | X | X", "Diary | X | X")
            .detect();

    assertThat(found.schedules()).hasSize(2);
    assertThat(found.schedules().get(1).title()).isEqualTo("Schedule of Activities: Cohort 2");
    assertThat(found.absence()).isEmpty();
  }

  @Test
  void sampling_times_in_hours_are_a_schedule_too() {
    ScheduleGrid grid =
        new Sheet()
            .text("Table 2: Schedule of Pharmacokinetic Assessments on Days 1 and 25")
            .table(
                "Time (hours) | -0.5 | 0 | 1 | 2 | 4 | 8 | 12 | 24",
                "Blood sampling for PK | X | | X | X | X | X | X | X",
                "Study drug | | X | | | | | | ")
            .one();

    assertThat(grid.visits()).hasSize(8);
    assertThat(grid.visits().get(0).time())
        .hasValue(
            new VisitTime(new BigDecimal("-0.5"), new BigDecimal("-0.5"), VisitTimeUnit.HOUR));
    assertThat(row(grid, "Blood sampling for PK")).isEqualTo("1,3,4,5,6,7,8");
  }

  @Test
  void periods_of_a_crossover_study_are_epochs() {
    ScheduleGrid grid =
        new Sheet()
            .text("График процедур исследования")
            .table(
                "Процедура | Скрининг | Период I | > | Отмывочный период | Период II | >",
                "День | -14 | 1 | 2 | 3-8 | 9 | 10",
                "Осмотр | X | X | X | | X | X",
                "Прием препарата | | X | | | X | ",
                "Забор крови | X | X | X | | X | X")
            .one();

    assertThat(grid.visits())
        .extracting(visit -> visit.epoch().orElse("-"))
        .containsExactly(
            "Скрининг", "Период I", "Период I", "Отмывочный период", "Период II", "Период II");
    assertThat(visits(grid))
        .containsExactly("Скрининг", "День 1", "День 2", "Отмывочный период", "День 9", "День 10");
    assertThat(grid.visits().get(3).day()).hasValue(days(3, 8));
    assertThat(row(grid, "Прием препарата")).isEqualTo("2,5");
  }

  @Test
  void an_arrow_goes_on_to_the_next_mark_or_to_the_end() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Day 1 | Day 2 | Day 3 | Day 4 | Day 5",
                "Adverse events | X → | | | | ",
                "Diary | X---> | | | X | ",
                "Weight | X | | X | | X",
                "Confinement | ←——— | ——— | ——→ | | X")
            .one();

    assertThat(row(grid, "Adverse events")).isEqualTo("1,2,3,4,5");
    assertThat(row(grid, "Diary")).isEqualTo("1,2,3,4");
    assertThat(row(grid, "Weight")).isEqualTo("1,3,5");
  }

  @Test
  void kinds_of_visits_are_told() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Screening | Week 4 | Unscheduled Visit | Early Termination | EOS",
                "ECG | X | X | X | X | X",
                "Weight | X | X | | X | X",
                "Consent | X | | | | ")
            .one();

    assertThat(grid.visits())
        .extracting(ScheduleVisit::kind)
        .containsExactly(
            VisitKind.SCHEDULED,
            VisitKind.SCHEDULED,
            VisitKind.UNSCHEDULED,
            VisitKind.EARLY_TERMINATION,
            VisitKind.SCHEDULED);
  }

  @Test
  void letters_and_times_are_kept_as_they_are() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Visit 1 | Visit 2 | Visit 3",
                "ECG | X | P | X",
                "Blood pressure | X | pre-dose, 2 h | X",
                "Pregnancy test | S | U | N/A",
                "Consent | X | - | –")
            .one();

    assertThat(marks(grid))
        .contains(
            "ECG @ Visit 2 = P",
            "Blood pressure @ Visit 2 = pre-dose, 2 h",
            "Pregnancy test @ Visit 1 = S")
        .doesNotContain("Pregnancy test @ Visit 3 = N/A");
    assertThat(row(grid, "Consent")).isEqualTo("1");
  }

  @Test
  void the_same_document_gives_the_same_schedules() {
    Sheet sheet =
        new Sheet()
            .heading("Schedule of Activities")
            .table("Procedure | Day 1 | Day 8", "ECG{a} | X | X", "Weight | X |", "Diary | X | X")
            .text("{a} Note.");

    assertThat(sheet.detect()).isEqualTo(sheet.detect());
  }

  @Test
  void titles_of_header_rows_may_stand_in_a_column_of_their_own() {
    ScheduleGrid grid =
        new Sheet()
            .text("Schedule of Events (continued)")
            .table(
                " | VISIT | 1 | 2 | 3 | 4",
                "ACTIVITY | WEEK | -2 | -.3 | 0 | 2",
                "Consent | | X | | |",
                "ECG | | X | Xa | X |",
                "Diary | | | P | Xb | X")
            .text("a: Supine.")
            .text("b: At home.")
            .one();

    assertThat(visits(grid)).containsExactly("VISIT 1", "VISIT 2", "VISIT 3", "VISIT 4");
    assertThat(grid.visits().get(1).day())
        .hasValue(
            new VisitTime(new BigDecimal("-0.3"), new BigDecimal("-0.3"), VisitTimeUnit.WEEK));
    assertThat(row(grid, "Diary")).isEqualTo("2,3,4");
    assertThat(grid.footnotes())
        .extracting(ScheduleFootnote::text)
        .containsExactly("Supine.", "At home.");
  }

  @Test
  void footnotes_may_run_over_lines_and_share_one() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table("Procedure | Day 1{a} | Day 8{b}", "ECG{c} | X{d} | X", "AE | X | X")
            .text("{a} First.")
            .text("and its second line")
            .text("and its third.")
            .text("{b} Second. {c} Third.")
            .text("{d} Fourth.")
            .one();

    assertThat(grid.footnotes())
        .extracting(note -> note.mark() + "=" + note.text())
        .containsExactly(
            "a=First. and its second line and its third.", "b=Second.", "c=Third.", "d=Fourth.");
  }

  @Test
  void a_legend_of_marked_crosses_explains_the_letters() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table("Procedure | Day 1 | Day 8", "ECG | X{a} | X", "AE | X | X{b}")
            .text("X = Performed at this visit.")
            .text("X{a} = If indicated.")
            .text("X{b} = By telephone.")
            .one();

    assertThat(grid.footnotes())
        .extracting(note -> note.mark() + "=" + note.text())
        .containsExactly("a=If indicated.", "b=By telephone.");
    assertThat(grid.warnings()).isEmpty();
  }

  private static VisitTime days(int from, int to) {
    return new VisitTime(BigDecimal.valueOf(from), BigDecimal.valueOf(to), VisitTimeUnit.DAY);
  }

  private static VisitWindow window(int before, int after) {
    return new VisitWindow(
        BigDecimal.valueOf(before), BigDecimal.valueOf(after), VisitTimeUnit.DAY);
  }

  @Test
  void the_title_and_its_anchor_are_kept() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table("Procedure | Day 1 | Day 8", "ECG | X | X", "Weight | X |", "Diary | X | X")
            .one();

    assertThat(grid.title()).isEqualTo("Schedule of Activities");
    assertThat(grid.titleAnchorId()).isNotEqualTo(Optional.empty());
    assertThat(grid.tableIndexes()).isEqualTo(List.of(0));
  }
}
