package io.clinnexus.worker.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Table;
import org.junit.jupiter.api.Test;

/** Tables of crosses that are printed without lines. */
class PrintedMarksTest {

  private static final float[] XS = {72, 240, 300, 360, 420};
  private static final float ROW = 20;

  private final PdfSample sample = new PdfSample().page();

  /** A line of the table; a blank cell is an empty text. */
  private void row(float y, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sample.text(XS[i], y, cells[i]);
      }
    }
  }

  private void body(float y) {
    row(y, "Consent", "X", "", "", "");
    row(y + ROW, "Vital signs", "X", "X", "X", "X");
    row(y + 2 * ROW, "ECG", "X", "", "X", "");
    row(y + 3 * ROW, "Blood sample", "", "X", "", "X");
  }

  @Test
  void lines_of_crosses_become_a_table_with_the_header_above_them() {
    sample.text(72, 80, "Table 1. Schedule of Activities");
    row(120, "Procedure", "V1", "V2", "V3", "V4");
    row(140, "Day", "-7", "1", "8", "15");
    body(160);
    sample.text(72, 320, "Text that follows.");

    ReadPdf read = ReadPdf.of(sample);

    assertThat(read.rows(0))
        .containsExactly(
            "Procedure|V1|V2|V3|V4",
            "Day|-7|1|8|15",
            "Consent|X|||",
            "Vital signs|X|X|X|X",
            "ECG|X||X|",
            "Blood sample||X||X");
    assertThat(read.texts())
        .containsExactly("Table 1. Schedule of Activities", "Text that follows.");
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void a_text_centred_over_blank_columns_spans_them() {
    row(100, "Period", "Run-in", "", "Treatment", "");
    row(120, "Day", "-7", "1", "8", "15");
    body(140);

    assertThat(ReadPdf.of(sample).rows(0))
        .startsWith("Period|Run-in|{1x3}Treatment", "Day|-7|1|8|15");
  }

  @Test
  void a_wrapped_label_stays_in_its_row_and_a_group_has_one_of_its_own() {
    row(100, "Procedure", "V1", "V2", "V3", "V4");
    row(120, "Safety");
    row(140, "Questionnaire on", "X", "", "X", "X");
    row(152, "quality of life");
    body(172);

    assertThat(ReadPdf.of(sample).rows(0))
        .startsWith(
            "Procedure|V1|V2|V3|V4",
            "Safety||||",
            "Questionnaire on quality of life|X||X|X",
            "Consent|X|||");
  }

  @Test
  void the_rest_of_a_table_on_the_next_page_is_joined_however_short() {
    row(600, "Procedure", "V1", "V2", "V3", "V4");
    body(620);
    sample.page();
    row(80, "Weight", "X", "", "", "X");

    assertThat(ReadPdf.of(sample).rows(0)).hasSize(6).endsWith("Weight|X|||X");
  }

  @Test
  void lists_numbers_and_a_few_crosses_are_no_tables() {
    for (int i = 0; i < 8; i++) {
      sample.text(72, 100 + ROW * i, "•").text(100, 100 + ROW * i, "An item of a list");
    }
    row(300, "Mean", "12.1", "11.8", "10.9", "9.7");
    row(320, "Median", "12.0", "11.5", "10.5", "9.5");
    row(360, "Yes", "X", "", "", "");
    row(380, "No", "", "X", "", "");

    assertThat(ReadPdf.of(sample).document().body()).noneMatch(Table.class::isInstance);
  }
}
