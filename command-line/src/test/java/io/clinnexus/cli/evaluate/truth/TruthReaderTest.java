package io.clinnexus.cli.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.cli.evaluate.measure.ExpectedSchedule;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Cell;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Column;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Row;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Expected;
import io.clinnexus.cli.evaluate.measure.HeadingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthReaderTest {

  @TempDir private Path folder;

  @Test
  void a_whole_truth_file_is_read() throws IOException {
    TruthFile truth =
        read(
            """
            {"schema": "clinnexus-truth/1", "file": "a.docx", "sha256": "ab", "document_type": "sap (draft)",
             "facts": {"phase": {"value": "3", "quote": "Phase 3"}, "arms": {"value": ["A", "B"]}, "sites": {"value": 60}},
             "not_stated_in_document": ["date"],
             "headings": [{"number": "1", "text": "Design", "level": 1}, {"number": null, "text": "Annex", "level": null}],
             "soa": {"exists": false},
             "probes": [{"id": "p1", "question": "Which phase?", "quote": "Phase 3", "expected_zone": "design",
               "expected_heading": {"number": "1", "text": "Design"},
               "same_answer_also_under": [{"number": null, "text": "Annex"}]}]}
            """);

    HeadingText design = new HeadingText(Optional.of("1"), "Design", OptionalInt.of(1));
    HeadingText annex = new HeadingText(Optional.empty(), "Annex", OptionalInt.empty());
    assertThat(truth.file()).isEqualTo("a.docx");
    assertThat(truth.sha256()).isEqualTo("ab");
    assertThat(truth.documentType()).isEqualTo("sap");
    assertThat(truth.headings()).hasValue(List.of(design, annex));
    assertThat(truth.facts())
        .hasValue(
            List.of(
                new Expected("phase", List.of("3")),
                new Expected("arms", List.of("A", "B")),
                new Expected("sites", List.of("60"))));
    assertThat(truth.notStated()).containsExactly("date");
    assertThat(truth.schedules().orElseThrow().readable()).isFalse();
    assertThat(truth.probes().get(0).text()).isEqualTo("Which phase?");
    assertThat(truth.probes().get(0).zone()).hasValue("design");
    assertThat(truth.probes().get(0).question().answeredUnder())
        .extracting(HeadingText::text)
        .containsExactly("Design", "Annex");
    assertThat(truth.probes().get(0).question().quote()).hasValue("Phase 3");
  }

  @Test
  void parts_that_nobody_judged_are_absent() throws IOException {
    TruthFile truth = read("{\"schema\": \"clinnexus-truth/1\", \"file\": \"a.docx\"}");

    assertThat(truth.headings()).isEmpty();
    assertThat(truth.facts()).isEmpty();
    assertThat(truth.schedules()).isEmpty();
    assertThat(truth.probes()).isEmpty();
    assertThat(truth.documentType()).isEqualTo("other");
    assertThat(truth.sha256()).isEmpty();
  }

  @Test
  void a_picture_is_no_readable_schedule_and_one_without_cells_is() throws IOException {
    assertThat(soa("\"exists\": true, \"form\": \"picture, no Word table\"").readable()).isFalse();
    assertThat(soa("\"exists\": true, \"form\": \"tables\", \"tables\": [{\"day_columns\": []}]"))
        .isEqualTo(new TruthFile.ExpectedSchedules(true, List.of()));
  }

  @Test
  void a_grid_of_a_word_document_has_columns_rows_and_cells() throws IOException {
    ExpectedSchedule table =
        soa("\"exists\": true, \"tables\": [{\"title\": \"Schedule\",\"header_rows\": [[[\"\", 1],"
                + " [\"Screening a\", 1], [\"Days 1-2\", 2]], [[\"Day\", 1], [\"^\", 1], [\"1\","
                + " 1], [\"2 b / (+1)\", 1]]],\"row_labels\": [\"Weight c\", \"ECG\", \"Weight"
                + " c\"],\"cells\": [{\"row\": \"Weight c\", \"grid_column\": 1, \"span\": 1,"
                + " \"text\": \"x d\"}, {\"row\": \"ECG\", \"grid_column\": 2, \"span\": 2,"
                + " \"text\": \"Optional\"}, {\"row\": \"Weight c\", \"grid_column\": 3, \"span\":"
                + " 1, \"text\": \"x\"}]}]")
            .tables()
            .get(0);

    assertThat(table.title()).isEqualTo("Schedule");
    assertThat(table.cellsKnown()).isTrue();
    assertThat(table.columns())
        .containsExactly(
            new Column("Screening a", List.of("Screening a"), List.of("a")),
            new Column("1", List.of("Days 1-2", "1"), List.of()),
            new Column("2 b / (+1)", List.of("Days 1-2", "2 b / (+1)"), List.of("b")));
    assertThat(table.rows())
        .containsExactly(
            new Row("Weight c", List.of("c")),
            new Row("ECG", List.of()),
            new Row("Weight c", List.of("c")));
    assertThat(table.cells())
        .containsExactly(
            new Cell(0, 0, "x d", List.of("d")),
            new Cell(1, 1, "Optional", List.of()),
            new Cell(1, 2, "Optional", List.of()),
            new Cell(2, 2, "x", List.of()));
  }

  @Test
  void a_visit_is_told_by_a_header_of_its_own_and_never_by_its_window() throws IOException {
    ExpectedSchedule table =
        soa("\"exists\": true, \"tables\": [{\"header_rows\": ["
                + "[[\"\", 1], [\"Treatment\", 2], [\"Early termination\", 1]],"
                + " [[\"\", 1], [\"Day 1^1,2\", 1], [\"Week 4\", 1], [\"^\", 1]],"
                + " [[\"Site\", 1], [\"clinic\", 1], [\"clinic\", 1], [\"\", 1]],"
                + " [[\"Window\", 1], [\"–\", 1], [\"±3\", 1], [\"+7\", 1]]],"
                + "\"row_labels\": [\"ЭКГ^1\"],"
                + "\"cells\": [{\"row\": \"ЭКГ^1\", \"grid_column\": 1, \"text\": \"Х^в\"}]}]")
            .tables()
            .get(0);

    assertThat(table.columns())
        .extracting(Column::own)
        .containsExactly("Day 1^1,2", "Week 4", "Early termination");
    assertThat(table.columns().get(0).footnotes()).containsExactly("1", "2");
    assertThat(table.rows()).containsExactly(new Row("ЭКГ^1", List.of("1")));
    assertThat(table.cells()).containsExactly(new Cell(0, 0, "Х^в", List.of("в")));
  }

  @Test
  void visits_may_be_told_without_cells() throws IOException {
    ExpectedSchedule table =
        soa("\"exists\": true, \"columns\": [{\"visit\": \"1\", \"week\": \"-2\"},"
                + " {\"visit\": \"ET\", \"week\": null}], \"row_labels\": [\"ECG\"]")
            .tables()
            .get(0);

    assertThat(table.cellsKnown()).isFalse();
    assertThat(table.columns())
        .containsExactly(
            new Column("1", List.of("1", "-2"), List.of()),
            new Column("ET", List.of("ET"), List.of()));
    assertThat(table.rows()).containsExactly(new Row("ECG", List.of()));
  }

  @Test
  void what_is_no_truth_file_is_refused_with_a_reason() {
    assertThatThrownBy(() -> read("{]")).hasMessage("it is no readable JSON");
    assertThatThrownBy(() -> read("{\"schema\": \"x\"}"))
        .hasMessage("its schema is not clinnexus-truth/1");
    assertThatThrownBy(
            () -> read("{\"schema\": \"clinnexus-truth/1\", \"file\": \"../secret.docx\"}"))
        .hasMessage("file must be the name of a document in the same folder");
    assertThatThrownBy(
            () ->
                soa(
                    "\"exists\": true, \"tables\": [{\"row_labels\": [\"ECG\"], \"cells\":"
                        + " [{\"row\": \"EEG\", \"grid_column\": 1, \"text\": \"x\"}]}]"))
        .hasMessage("a cell names a row that row_labels does not have");
  }

  @Test
  void an_extracted_schedule_is_silver() throws IOException {
    Path silver = Files.createDirectory(folder.resolve("soa2usdm"));
    Files.writeString(
        silver.resolve("T_Table_01_extraction.json"),
        """
        {"table_metadata": {"table_title": "Table 1"},
         "schedule_grid": [
           {"row_position": 1, "column_position": 2, "cell_value": "Period", "merged_cell_range": "2:3"},
           {"row_position": 1, "column_position": 3, "cell_value": "Period", "merged_cell_range": "2:3"},
           {"row_position": 2, "column_position": 2, "cell_value": "1"},
           {"row_position": 2, "column_position": 3, "cell_value": "2"},
           {"row_position": 2, "column_position": 4, "cell_value": ""}],
         "activities": [
           {"row_position": 4, "activity_name": "Weight"},
           {"row_position": 3, "activity_name": "ECG", "annotation_markers": "a,note1"}],
         "activity_schedule": [{"row_position": 4, "column_position": 3, "cell_value": "X"}],
         "annotations": [
           {"annotation_marker": "b", "annotation_type": "footnote", "annotation_text": "if ill",
            "marker_locations": [{"location_type": "schedule_cell", "row_position": 4, "column_position": 3},
              {"location_type": "schedule_cell", "row_position": 2, "column_position": 2}]}]}
        """);

    assertThat(SilverReader.beside(folder.resolve("a.docx")))
        .containsExactly(
            new ExpectedSchedule(
                "Table 1",
                List.of(
                    new Column("1", List.of("Period", "1"), List.of("b")),
                    new Column("2", List.of("Period", "2"), List.of())),
                List.of(new Row("ECG", List.of("a")), new Row("Weight", List.of())),
                List.of(new Cell(1, 1, "X", List.of("b"))),
                true));
    assertThat(SilverReader.beside(silver.resolve("b.docx"))).isEmpty();
  }

  private TruthFile.ExpectedSchedules soa(String json) throws IOException {
    return read("{\"schema\": \"clinnexus-truth/1\", \"file\": \"a.docx\", \"soa\": {"
            + json
            + "}}")
        .schedules()
        .orElseThrow();
  }

  private TruthFile read(String json) throws IOException {
    return TruthReader.read(Files.writeString(folder.resolve("a.truth.json"), json));
  }
}
