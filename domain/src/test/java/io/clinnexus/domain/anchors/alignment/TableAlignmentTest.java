package io.clinnexus.domain.anchors.alignment;

import static io.clinnexus.domain.anchors.alignment.VersionFixture.align;
import static io.clinnexus.domain.anchors.alignment.VersionFixture.changes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableAlignmentTest {

  private static final List<List<String>> TABLE =
      List.of(
          List.of("Procedure", "Screening", "Day 1", "Day 8"),
          List.of("Informed consent", "X", "", ""),
          List.of("Vital signs", "X", "X", "X"),
          List.of("Electrocardiogram", "X", "", "X"),
          List.of("Blood sampling", "10 mL", "5 mL", "5 mL"));

  private static VersionAlignment aligned(List<List<String>> before, List<List<String>> after) {
    return align(draft -> draft.table(1, before), draft -> draft.table(1, after));
  }

  private static List<List<String>> copy() {
    List<List<String>> rows = new ArrayList<>();
    TABLE.forEach(row -> rows.add(new ArrayList<>(row)));
    return rows;
  }

  @Test
  void a_changed_cell_is_the_only_change() {
    List<List<String>> after = copy();
    after.get(4).set(2, "8 mL");
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly("edited: 5 mL -> 8 mL [number 5 -> 8]");
  }

  @Test
  void a_mark_that_came_is_an_edit_of_its_blank_cell() {
    List<List<String>> after = copy();
    after.get(1).set(3, "X");
    assertThat(changes(aligned(TABLE, after))).containsExactly("edited:  -> X");
  }

  @Test
  void an_inserted_row_is_added_and_no_other_cell_changes() {
    List<List<String>> after = copy();
    after.add(2, List.of("Physical examination", "X", "", ""));
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly("added:  -> Physical examination", "added:  -> X", "added: ", "added: ");
  }

  @Test
  void a_removed_row_is_removed_and_no_other_cell_changes() {
    List<List<String>> after = copy();
    after.remove(3);
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly(
            "removed: Electrocardiogram -> ", "removed: X -> ", "removed: ", "removed: X -> ");
  }

  @Test
  void an_inserted_column_is_added_and_no_other_cell_changes() {
    List<List<String>> after = copy();
    List<String> column = List.of("Day 4", "", "X", "", "2 mL");
    for (int i = 0; i < column.size(); i++) {
      after.get(i).add(3, column.get(i));
    }
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly(
            "added:  -> Day 4", "added: ", "added:  -> X", "added: ", "added:  -> 2 mL");
  }

  @Test
  void a_removed_column_is_removed_and_no_other_cell_changes() {
    List<List<String>> after = copy();
    after.forEach(row -> row.remove(2));
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly(
            "removed: Day 1 -> ", "removed: ", "removed: X -> ", "removed: ", "removed: 5 mL -> ");
  }

  @Test
  void rows_that_swapped_are_moved() {
    List<List<String>> after = copy();
    after.add(1, after.remove(4));
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly("moved: Blood sampling", "moved: 10 mL", "moved: 5 mL", "moved: 5 mL");
  }

  @Test
  void a_renamed_header_is_edited_and_its_column_stays() {
    List<List<String>> after = copy();
    after.get(0).set(3, "Day 15");
    assertThat(changes(aligned(TABLE, after)))
        .containsExactly("edited: Day 8 -> Day 15 [number 8 -> 15]");
  }

  @Test
  void two_tables_with_the_same_marks_are_not_confused() {
    List<List<String>> other =
        List.of(
            List.of("Assessment", "Baseline", "Week 4"),
            List.of("Pain diary", "X", "X"),
            List.of("Quality of life", "X", ""));
    VersionAlignment alignment =
        align(
            draft -> draft.table(1, TABLE).text("Between the tables.").table(1, other),
            draft -> draft.text("Between the tables.").table(1, other));
    assertThat(alignment.count(CorrespondenceKind.REMOVED)).isEqualTo(20);
    assertThat(alignment.count(CorrespondenceKind.EDITED)).isZero();
    assertThat(alignment.count(CorrespondenceKind.ADDED)).isZero();
  }
}
