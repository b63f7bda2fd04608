package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Schedules as tables for a spreadsheet and in the classes of the study definitions model. */
class ScheduleExportTest {

  private static final ScheduleGrid GRID =
      new Sheet()
          .heading("Schedule of Activities")
          .table(
              "Period | Screening | Treatment | >",
              "Day | -7 | 1 | 8 (±2)",
              "Safety | > | > | >",
              "ECG{a} | X | X | X",
              "=SUM(A1), \"quoted\" | | X | pre-dose")
          .text("{a} Supine.")
          .one();

  @Test
  void a_grid_is_written_as_comma_separated_values() {
    assertThat(ScheduleCsv.write(List.of(GRID)))
        .isEqualTo(
            String.join(
                "\r\n",
                "Schedule of Activities",
                ",Epoch,,Screening,Treatment,Treatment",
                ",Visit,,Screening,Day 1,Day 8",
                ",Day,,Day -7,Day 1,Day 8",
                ",Window,,,,±2 days",
                "Safety,ECG [a],,X,X,X",
                "Safety,\"'=SUM(A1), \"\"quoted\"\"\",,,X,pre-dose",
                "a,Supine.",
                ""));
  }

  @Test
  void a_grid_is_written_in_the_classes_of_the_model() {
    String json = ScheduleUsdm.write(List.of(GRID)).text();

    assertThat(json)
        .contains("\"name\":\"Screening\"")
        .contains("\"name\":\"ECG\",\"label\":\"ECG\"")
        .contains("\"childIds\":[\"Activity_2\",\"Activity_3\"]")
        .contains("\"text\":\"Supine.\",\"codes\":[],\"instanceType\":\"CommentAnnotation\"")
        .contains("\"activityIds\":[\"Activity_2\"],\"encounterId\":\"Encounter_1\"")
        .contains("\"activityIds\":[\"Activity_2\",\"Activity_3\"],\"encounterId\":\"Encounter_3\"")
        .contains("\"value\":\"P7D\"")
        .contains("\"windowLower\":\"P2D\",\"windowUpper\":\"P2D\"")
        .contains("\"decode\":\"Fixed Reference\"")
        .contains("\"decode\":\"Before\"")
        .contains("\"mainTimeline\":true");
    assertThat(json.split("\"instanceType\":\"ScheduledActivityInstance\"", -1)).hasSize(4);
    assertThat(json.split("\"instanceType\":\"Timing\"", -1)).hasSize(4);
    assertThat(json).isEqualTo(ScheduleUsdm.write(List.of(GRID)).text());
  }

  @Test
  void without_a_day_zero_day_one_follows_day_minus_one() {
    UsdmTimings timings = new UsdmTimings(GRID.visits());

    assertThat(timings.reference()).isEqualTo(1);
    assertThat(timings.distance(0)).hasValueSatisfying(days -> assertThat(days).isEqualTo("-7"));
    assertThat(timings.distance(2)).hasValueSatisfying(days -> assertThat(days).isEqualTo("7"));
  }
}
