package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Schedules as tables for a spreadsheet. */
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
  void what_begins_like_a_formula_is_led_by_an_apostrophe_unless_it_is_a_number() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Visit | Screening | Day 1 | Day 8",
                "Weight | X | X | X",
                "ECG | -1+1 | -2.5 | @home",
                "Diary | X | X | X")
            .one();

    assertThat(ScheduleCsv.write(List.of(grid))).contains(",ECG,,'-1+1,-2.5,'@home\r\n");
  }
}
