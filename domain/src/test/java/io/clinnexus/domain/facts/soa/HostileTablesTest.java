package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.facts.ScheduleAbsence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of every size and shape end in a result, in time. */
@Timeout(60)
class HostileTablesTest {

  @Test
  void two_thousand_columns_are_read() {
    // SOA-12: time is linear in the cells
    String header =
        "Procedure | "
            + IntStream.rangeClosed(1, 2_000)
                .mapToObj(day -> "Day " + day)
                .collect(Collectors.joining(" | "));
    String row = " | X".repeat(2_000);
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(header, "ECG" + row, "Weight" + row, "Diary" + row)
            .one();

    assertThat(grid.visits()).hasSize(2_000);
    assertThat(grid.marks()).hasSize(6_000);
  }

  @Test
  void a_table_beyond_the_limit_is_refused_by_name() {
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      rows.add(new TableRow(false, List.of(cell(i, 0, 1, 1, "X"), cell(i, i % 90 + 1, 1, 3, "X"))));
    }
    SchedulesOfActivities found =
        new Sheet().heading("Schedule of Activities").add(new Table(0, rows)).detect();

    assertThat(found.absence()).hasValue(ScheduleAbsence.TOO_LARGE);
    assertThat(found.warnings()).containsExactly("schedule-table-too-large");
  }

  @Test
  void impossible_spans_do_no_harm() {
    Table table =
        new Table(
            0,
            List.of(
                new TableRow(
                    false,
                    List.of(
                        cell(0, 0, Integer.MAX_VALUE, 1, "A"),
                        cell(0, 1, 1, Integer.MAX_VALUE, "B"))),
                new TableRow(false, List.of(cell(1, 0, 1, 1, "C")))));

    assertThat(new Sheet().add(table).detect().schedules()).isEmpty();
  }

  @Test
  void ragged_rows_are_read_with_a_warning() {
    ScheduleGrid grid =
        new Sheet()
            .heading("Schedule of Activities")
            .table(
                "Procedure | Day 1 | Day 8 | Day 15",
                "ECG | X | X",
                "Weight | X | X | X",
                "Diary | X")
            .one();

    assertThat(grid.warnings()).contains("schedule-ragged-rows");
    assertThat(Sheet.row(grid, "Weight")).isEqualTo("1,2,3");
    assertThat(Sheet.row(grid, "ECG")).isEqualTo("1,2");
  }

  @Test
  void columns_that_miss_each_other_by_a_hair_are_the_same() {
    List<TableRow> rows = new ArrayList<>();
    String[][] texts = {
      {"Procedure", "Day 1", "Day 8", "Day 15"},
      {"ECG", "X", "", "X"},
      {"Weight", "", "X", ""},
      {"Diary", "X", "X", "X"},
      {"Pulse", "X", "", ""}
    };
    int[][] starts = {{0, 2, 4, 6}, {0, 3, 4, 6}, {0, 2, 5, 6}, {0, 2, 4, 7}, {0, 2, 4, 6}};
    for (int row = 0; row < texts.length; row++) {
      List<TableCell> cells = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int end = i == 3 ? 9 : starts[row][i + 1];
        cells.add(cell(row, starts[row][i], 1, end - starts[row][i], texts[row][i]));
      }
      rows.add(new TableRow(false, cells));
    }
    ScheduleGrid grid = new Sheet().heading("Schedule of Activities").add(new Table(0, rows)).one();

    assertThat(Sheet.visits(grid)).containsExactly("Day 1", "Day 8", "Day 15");
    assertThat(Sheet.row(grid, "ECG")).isEqualTo("1,3");
    assertThat(Sheet.row(grid, "Weight")).isEqualTo("2");
    assertThat(Sheet.row(grid, "Diary")).isEqualTo("1,2,3");
  }

  @Test
  void endless_texts_and_the_same_text_everywhere_end_in_time() {
    String endless = "Day 1 - ".repeat(20_000);
    long began = System.nanoTime();
    new Sheet()
        .heading("Schedule of Activities")
        .table(endless + " | " + endless, endless + " | X", "(".repeat(50_000) + " | X")
        .text("a ".repeat(50_000))
        .detect();
    Sheet same = new Sheet();
    for (int i = 0; i < 2_000; i++) {
      same.text("Schedule of Activities");
    }
    same.table("X | X | X", "X | X | X", "X | X | X").detect();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_random_schedule_comes_back_from_its_print(int seed) {
    Random random = new Random(seed);
    int visits = 2 + random.nextInt(9);
    int activities = 4 + random.nextInt(12);
    boolean russian = random.nextBoolean();
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    lines.add(periods(visits, random, russian));
    lines.add(
        (russian ? "День" : "Day")
            + IntStream.range(0, visits)
                .mapToObj(i -> " | " + (i * 7 + 1))
                .collect(Collectors.joining()));
    for (int row = 0; row < activities; row++) {
      if (random.nextInt(4) == 0) {
        lines.add("Group " + row + " | >".repeat(visits));
      }
      lines.add(activity("Activity no. " + row, visits, random, expected));
    }
    ScheduleGrid grid =
        new Sheet()
            .heading(russian ? "График процедур" : "Schedule of Activities")
            .table(lines.toArray(String[]::new))
            .one();

    assertThat(grid.visits()).hasSize(visits);
    assertThat(grid.activities()).hasSize(activities);
    assertThat(
            grid.marks().stream()
                .map(mark -> mark.activity() + ":" + mark.visit() + ":" + mark.value())
                .toList())
        .isEqualTo(expected);
  }

  /** The period row, with neighbours merged at random. */
  private static String periods(int visits, Random random, boolean russian) {
    StringBuilder line = new StringBuilder(russian ? "Период" : "Period");
    for (int i = 0; i < visits; i++) {
      boolean merged = i > 0 && random.nextInt(3) > 0;
      line.append(merged ? " | >" : (russian ? " | Период " : " | Period ") + (i + 1));
    }
    return line.toString();
  }

  private static String activity(String label, int visits, Random random, List<String> expected) {
    int number = Integer.parseInt(label.substring(label.lastIndexOf(' ') + 1));
    StringBuilder line = new StringBuilder(label);
    int always = random.nextInt(visits);
    for (int i = 0; i < visits; i++) {
      int kind = i == always ? 0 : random.nextInt(3);
      if (kind == 0) {
        line.append(random.nextBoolean() ? " | X" : " | х");
        expected.add(number + ":" + i + ":X");
      } else {
        line.append(" | ");
      }
    }
    return line.toString();
  }

  private static TableCell cell(int row, int column, int rowSpan, int columnSpan, String text) {
    return new TableCell(
        row, column, rowSpan, columnSpan, List.of(new Paragraph(1, text, ParagraphFormat.PLAIN)));
  }
}
