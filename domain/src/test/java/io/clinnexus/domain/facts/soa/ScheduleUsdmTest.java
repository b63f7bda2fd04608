package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Schedules in the classes of the study definitions model. */
class ScheduleUsdmTest {

  private static final Pattern ID = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
  private static final Pattern REFERENCE =
      Pattern.compile("\"[a-zA-Z]+Ids?\":(\"[^\"]+\"|\\[[^\\]]+\\])");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private static final ScheduleGrid GRID =
      new Sheet()
          .heading("Schedule of Activities")
          .table(
              "Period | Screening | Treatment | > | Follow-up | Unscheduled",
              "Day | -7 | 1 | 8 (±2) | 30 (phone) | Unscheduled",
              "Safety | > | > | > | > | >",
              "ECG{a} | X | X{b} | X{b} | | X",
              "Diary | | X | if needed | X | ")
          .text("{a} Supine.")
          .text("{b} In triplicate.")
          .one();

  private static final ScheduleGrid SAMPLES =
      new Sheet()
          .heading("Schedule of Activities for Sampling")
          .table(
              "Time (hours) | 0 | 2 | 24",
              "ECG | X | X | X",
              "Blood sample | X | X | X",
              "Urine sample | X | | X")
          .one();

  private static final String JSON = ScheduleUsdm.write(List.of(GRID, SAMPLES)).text();

  @Test
  void the_study_has_the_frame_of_the_model() {
    assertThat(JSON)
        .startsWith(
            "{\"study\":{\"id\":\"Study_1\",\"extensionAttributes\":[],"
                + "\"name\":\"Schedule of activities\",\"label\":\"Schedule of activities\","
                + "\"versions\":[{\"id\":\"StudyVersion_1\",\"extensionAttributes\":[],"
                + "\"studyDesigns\":[{\"id\":\"InterventionalStudyDesign_1\"")
        .endsWith(
            "\"instanceType\":\"StudyVersion\"}],\"instanceType\":\"Study\"},"
                + "\"usdmVersion\":\"4.0.0\",\"systemName\":\"ClinNexus\",\"systemVersion\":null}")
        .isEqualTo(ScheduleUsdm.write(List.of(GRID, SAMPLES)).text());
  }

  @Test
  void every_id_is_given_once_and_every_reference_leads_to_one() {
    List<String> ids = all(ID, JSON);
    List<String> references =
        all(REFERENCE, JSON).stream().flatMap(each -> all(QUOTED, each).stream()).toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(69);
    assertThat(references).hasSize(94);
    assertThat(ids).containsAll(references);
  }

  @Test
  void names_are_unique_within_a_class() {
    List<String> names =
        all(Pattern.compile("\"id\":\"(Activity_[0-9]+\",.*?\"name\":\"[^\"]+)\""), JSON).stream()
            .map(each -> each.substring(each.lastIndexOf('"') + 1))
            .toList();

    assertThat(names)
        .containsExactly("Safety", "ECG", "Diary", "ECG (2)", "Blood sample", "Urine sample");
  }

  @Test
  void epochs_have_the_type_that_their_names_tell() {
    List<String> epochs =
        all(
            Pattern.compile(
                "\"name\":\"([^\"]+\",\"label\":\"[^\"]+\",\"description\":null,"
                    + "\"type\":(?:null|\\{[^}]+\\}),\"previousId\":(?:null|\"[^\"]+\"),"
                    + "\"nextId\":(?:null|\"[^\"]+\"),\"notes\":\\[\\],\"instanceType\":\"StudyEpoch\")"),
            JSON);

    assertThat(epochs).hasSize(4);
    assertThat(epochs.get(0)).startsWith("Screening").contains("C202487", "\"Screening Epoch\"");
    assertThat(epochs.get(1)).startsWith("Treatment").contains("C101526", "\"Treatment Epoch\"");
    assertThat(epochs.get(2)).startsWith("Follow-up").contains("C202578", "\"Follow-Up Epoch\"");
    assertThat(epochs.get(3)).startsWith("Unscheduled").contains("\"type\":null");
  }

  @Test
  void names_of_epochs_are_read_in_both_languages() {
    UsdmTerms terms = UsdmTerms.standard();

    assertThat(terms.epoch("Lead-in").orElseThrow().code()).isEqualTo("C98779");
    assertThat(terms.epoch("Post-treatment follow-up").orElseThrow().code()).isEqualTo("C202578");
    assertThat(terms.epoch("Open-Label Treatment Period").orElseThrow().code())
        .isEqualTo("C101526");
    assertThat(terms.epoch("Период скрининга").orElseThrow().code()).isEqualTo("C202487");
    assertThat(terms.epoch("Период лечения").orElseThrow().code()).isEqualTo("C101526");
    assertThat(terms.epoch("Период последующего наблюдения").orElseThrow().code())
        .isEqualTo("C202578");
    assertThat(terms.epoch("Part A")).isEmpty();
  }

  @Test
  void footnotes_of_marks_and_texts_in_cells_are_conditions_of_the_activity_at_its_visits() {
    assertThat(JSON)
        .contains(
            "\"conditions\":["
                + condition(1, "b", "In triplicate.", "2\",\"ScheduledActivityInstance_3", 2)
                + ","
                + condition(2, "", "if needed", "3", 3)
                + "]");
  }

  private static String condition(
      int number, String label, String text, String instances, int activity) {
    return "{\"id\":\"Condition_%d\",\"extensionAttributes\":[],\"name\":\"Condition_%d\","
            .formatted(number, number)
        + "\"label\":\"%s\",\"description\":null,\"text\":\"%s\",".formatted(label, text)
        + "\"dictionaryId\":null,\"notes\":[],"
        + "\"contextIds\":[\"ScheduledActivityInstance_%s\"],".formatted(instances)
        + "\"appliesToIds\":[\"Activity_%d\"],\"instanceType\":\"Condition\"}".formatted(activity);
  }

  @Test
  void activities_have_their_footnotes_as_annotations_and_groups_as_parents() {
    assertThat(JSON)
        .contains("\"childIds\":[\"Activity_2\",\"Activity_3\"]")
        .contains("\"text\":\"Supine.\",\"codes\":[],\"instanceType\":\"CommentAnnotation\"");
  }

  @Test
  void timings_count_from_day_one_with_their_windows() {
    assertThat(JSON)
        .contains("\"value\":\"P7D\",\"valueLabel\":\"7 day\"")
        .contains("\"windowLower\":\"P2D\",\"windowUpper\":\"P2D\",\"windowLabel\":\"-2..2 day\"")
        .contains("\"code\":\"C201358\"", "\"code\":\"C201357\"", "\"code\":\"C201356\"");
    assertThat(all(Pattern.compile("(\"instanceType\":\"Timing\")"), JSON)).hasSize(7);
  }

  @Test
  void a_schedule_without_days_is_timed_within_the_day() {
    assertThat(JSON).contains("\"value\":\"PT2H\"", "\"value\":\"PT24H\"");
  }

  @Test
  void scheduled_visits_follow_one_another_and_others_stand_by_themselves() {
    List<String> next = all(Pattern.compile("\"defaultConditionId\":(null|\"[^\"]+\")"), JSON);
    List<String> exits = all(Pattern.compile("\"timelineExitId\":(null|\"[^\"]+\")"), JSON);

    assertThat(next)
        .containsExactly(
            "\"ScheduledActivityInstance_2\"",
            "\"ScheduledActivityInstance_3\"",
            "\"ScheduledActivityInstance_4\"",
            "null",
            "null",
            "\"ScheduledActivityInstance_7\"",
            "\"ScheduledActivityInstance_8\"",
            "null");
    assertThat(exits)
        .containsExactly(
            "null",
            "null",
            "null",
            "\"ScheduleTimelineExit_1\"",
            "\"ScheduleTimelineExit_1\"",
            "null",
            "null",
            "\"ScheduleTimelineExit_2\"");
  }

  @Test
  void an_encounter_by_telephone_says_so() {
    assertThat(all(Pattern.compile("\"contactModes\":\\[(\\{[^}]+\\})"), JSON))
        .singleElement()
        .asString()
        .contains("\"code\":\"C171537\"", "\"decode\":\"Telephone Call\"");
  }

  @Test
  void without_a_day_zero_day_one_follows_day_minus_one() {
    UsdmTimings timings = new UsdmTimings(GRID.visits());

    assertThat(timings.reference()).isEqualTo(1);
    assertThat(timings.distance(0)).hasValueSatisfying(days -> assertThat(days).isEqualTo("-7"));
    assertThat(timings.distance(2)).hasValueSatisfying(days -> assertThat(days).isEqualTo("7"));
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern.matcher(text).results().map((MatchResult hit) -> hit.group(1)).forEach(found::add);
    return found;
  }
}
