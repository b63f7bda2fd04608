package io.clinnexus.domain.change.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.anchors.alignment.VersionFixture;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.soa.ScheduleDetector;
import io.clinnexus.domain.facts.soa.ScheduleSettings;
import io.clinnexus.domain.facts.soa.SoaFacts;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionDifferTest {

  private static final StudyId STUDY = new StudyId(new UUID(3, 3));
  private static final String DOSING =
      "Patients receive 10 mg of the product once daily with food.";
  private static final String VISITS =
      "Visits take place at the site in the morning after a night of rest.";

  private static DocumentDraft document() {
    return new DocumentDraft()
        .text("Protocol of an invented study that serves as an example here.")
        .heading(1, "1", "Treatment")
        .text(DOSING)
        .heading(1, "2", "Visits")
        .text(VISITS)
        .text("The diary is handed out at the first visit and collected at the last one.");
  }

  private static VersionDiff diff(DocumentDraft before, DocumentDraft after) {
    return VersionDiffer.diff(VersionFixture.align(before, after), List.of(), List.of());
  }

  private static List<String> words(VersionDiff diff) {
    return diff.sections().stream()
        .map(
            section ->
                section.earlier().map(VersionDifferTest::words).orElse("-")
                    + " | "
                    + section.later().map(VersionDifferTest::words).orElse("-")
                    + " | "
                    + section.changes().stream()
                        .map(change -> change.correspondence().kind().code())
                        .toList())
        .toList();
  }

  private static String words(SectionName name) {
    return (name.number().orElse("") + " " + name.title()).strip();
  }

  @Test
  void changes_stand_by_section_with_number_and_title_of_both_sides() {
    DocumentDraft later =
        new DocumentDraft()
            .text("Protocol of an invented study that serves as an example here.")
            .heading(1, "1", "Background of the study")
            .text("Earlier studies have shown that the product is well tolerated by adults.")
            .heading(1, "2", "Treatment")
            .text(DOSING.replace("10 mg", "20 mg"))
            .heading(1, "3", "Visits")
            .text(VISITS);
    VersionDiff diff = diff(document(), later);
    assertThat(words(diff))
        .containsExactly(
            "- | 1 Background of the study | [added, added]",
            "1 Treatment | 2 Treatment | [unchanged, edited]",
            "2 Visits | 3 Visits | [unchanged, removed]");
    assertThat(diff.criticalFirst().get(0).hunks())
        .extracting(hunk -> hunk.before().text() + " > " + hunk.after().text())
        .containsExactly("10 > 20");
    assertThat(diff.criticalFirst().get(0).isCritical()).isTrue();
    assertThat(diff.comparability().verdict()).isEqualTo(Verdict.COMPARABLE);
  }

  @Test
  void what_moved_stands_where_it_is_now_and_knows_where_it_was() {
    DocumentDraft later =
        new DocumentDraft()
            .text("Protocol of an invented study that serves as an example here.")
            .heading(1, "1", "Treatment")
            .heading(1, "2", "Visits")
            .text(VISITS)
            .text("The diary is handed out at the first visit and collected at the last one.")
            .text(DOSING);
    VersionDiff diff = diff(document(), later);
    assertThat(words(diff)).containsExactly("2 Visits | 2 Visits | [moved]");
    assertThat(words(diff.moves().get(0).earlierSection().orElseThrow())).isEqualTo("1 Treatment");
    assertThat(words(diff.moves().get(0).laterSection().orElseThrow())).isEqualTo("2 Visits");
  }

  @Test
  void a_section_that_is_gone_has_no_later_side() {
    DocumentDraft later =
        new DocumentDraft()
            .text("Protocol of an invented study that serves as an example here.")
            .heading(1, "1", "Visits")
            .text(VISITS)
            .text("The diary is handed out at the first visit and collected at the last one.");
    assertThat(words(diff(document(), later)))
        .containsExactly(
            "1 Treatment | - | [removed, removed]", "2 Visits | 1 Visits | [unchanged]");
  }

  @Test
  void facts_differ_by_what_they_say_and_not_by_how_it_is_written() {
    FactFixture old = new FactFixture(STUDY, VersionFixture.EARLIER);
    FactFixture now = new FactFixture(STUDY, VersionFixture.LATER);
    List<FactChange> changes =
        FactChange.between(
            List.of(
                old.bare(FactKey.of("population", "size"), number("64")),
                old.bare(FactKey.of("study", "duration"), number("24.0")),
                old.bare(FactKey.of("study", "title"), new FactValue.Text("A “new” product")),
                old.bare(FactKey.of("study", "phase"), new FactValue.Text("II"))),
            List.of(
                now.bare(FactKey.of("population", "size"), number("80")),
                now.bare(FactKey.of("study", "duration"), number("24")),
                now.bare(FactKey.of("study", "title"), new FactValue.Text("A \"new\" product")),
                now.bare(FactKey.of("study", "arms"), number("2"))));
    assertThat(changes)
        .extracting(
            change ->
                change.key().format()
                    + " "
                    + change.earlier().isPresent()
                    + " "
                    + change.later().isPresent())
        .containsExactly(
            "population/size true true", "study/arms false true", "study/phase true false");
  }

  private static FactValue number(String digits) {
    return new FactValue.Numeric(new BigDecimal(digits));
  }

  private static List<List<String>> schedule() {
    List<List<String>> rows = new ArrayList<>();
    List.of(
            List.of("Procedure", "Screening", "Day 1", "Day 8", "Day 15"),
            List.of("Visit window", "", "", "±1 day", "±2 days"),
            List.of("Informed consent", "X", "", "", ""),
            List.of("Vital signs", "X", "X", "X", "X"),
            List.of("Electrocardiogram", "X", "", "X", ""),
            List.of("Blood sampling", "X", "X", "X", "X"),
            List.of("Adverse events", "", "X", "X", "X"))
        .forEach(row -> rows.add(new ArrayList<>(row)));
    return rows;
  }

  private static List<String> scheduleChanges(List<List<String>> before, List<List<String>> after) {
    DocumentDraft old = document().heading(1, "3", "Schedule of Activities").table(1, before);
    DocumentDraft now = document().heading(1, "3", "Schedule of Activities").table(1, after);
    return VersionDiffer.diff(
            VersionFixture.align(old, now),
            facts(VersionFixture.EARLIER, old),
            facts(VersionFixture.LATER, now))
        .schedules()
        .stream()
        .map(VersionDifferTest::words)
        .toList();
  }

  private static String words(ScheduleChange change) {
    return change.kind().code()
        + change.activity().map(text -> " / " + text).orElse("")
        + change.visit().map(text -> " / " + text).orElse("")
        + ": "
        + change.before()
        + " > "
        + change.after();
  }

  private static List<Fact> facts(DocumentVersionId version, DocumentDraft draft) {
    ParsedDocument document = draft.build();
    AnchoredDocument anchored =
        new AnchorBuilder(ZoneRuleBook::empty).build(document, version, DocumentType.PROTOCOL);
    return new SoaFacts(STUDY, version, Instant.EPOCH)
        .of(new ScheduleDetector(ScheduleSettings.standard()).detect(document, anchored));
  }

  @Test
  void the_same_schedule_has_no_changes() {
    assertThat(scheduleChanges(schedule(), schedule())).isEmpty();
  }

  @Test
  void marks_that_came_and_went_are_told_by_activity_and_visit() {
    List<List<String>> after = schedule();
    after.get(2).set(2, "X");
    after.get(4).set(3, "");
    assertThat(scheduleChanges(schedule(), after))
        .containsExactly(
            "mark_removed / Electrocardiogram / Day 8: X > ",
            "mark_added / Informed consent / Day 1:  > X");
  }

  @Test
  void visits_and_activities_that_came_or_went_bring_no_marks_of_their_own() {
    List<List<String>> after = schedule();
    after.remove(4);
    List<String> column = List.of("Day 4", "", "", "X", "X", "");
    for (int i = 0; i < column.size(); i++) {
      after.get(i).add(3, column.get(i));
    }
    after.add(List.of("Dispensing of the product", "", "X", "", "X", ""));
    assertThat(scheduleChanges(schedule(), after))
        .containsExactly(
            "visit_added:  > Day 4",
            "activity_removed: Electrocardiogram > ",
            "activity_added:  > Dispensing of the product");
  }

  @Test
  void a_wider_window_and_another_name_are_told() {
    List<List<String>> after = schedule();
    after.get(1).set(3, "±3 days");
    after.get(1).set(4, "±1 day");
    after.get(4).set(0, "12-lead electrocardiogram");
    assertThat(scheduleChanges(schedule(), after))
        .containsExactly(
            "window_widened / Day 8: -1/+1 day > -3/+3 day",
            "window_narrowed / Day 15: -2/+2 day > -1/+1 day",
            "activity_renamed: Electrocardiogram > 12-lead electrocardiogram");
  }
}
