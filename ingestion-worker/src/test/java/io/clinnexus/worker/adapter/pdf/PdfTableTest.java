package io.clinnexus.worker.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PdfTableTest {

  private static final float[] XS = {72, 200, 260, 320, 380};

  @Test
  void ruled_cells_become_rows_and_columns_blank_ones_too() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .text(72, 80, "Before.")
                .grid(XS, new float[] {100, 120, 140})
                .text(76, 114, "Vital signs")
                .text(225, 114, "X")
                .text(345, 114, "X")
                .text(76, 134, "ECG")
                .text(285, 134, "X")
                .text(72, 170, "After."));

    assertThat(read.rows(0)).containsExactly("Vital signs|X||X", "ECG||X|");
    assertThat(read.texts()).containsExactly("Before.", "After.");
    assertThat(read.document().body().get(1)).isSameAs(read.table(0));
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void cells_without_an_edge_between_them_are_merged() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .line(72, 100, 380, 100)
                .line(200, 120, 380, 120)
                .line(72, 140, 380, 140)
                .line(72, 160, 380, 160)
                .line(72, 100, 72, 160)
                .line(200, 100, 200, 160)
                .line(260, 120, 260, 160)
                .line(320, 100, 320, 160)
                .line(380, 100, 380, 160)
                .bold(76, 124, 11, "Visit")
                .bold(220, 114, 11, "Treatment")
                .bold(330, 114, 11, "End")
                .bold(225, 134, 11, "1")
                .bold(285, 134, 11, "2")
                .bold(345, 134, 11, "3")
                .text(76, 154, "ECG")
                .text(225, 154, "X"));

    assertThat(read.rows(0)).containsExactly("#{2x1}Visit|{1x2}Treatment|End", "#1|2|3", "ECG|X||");
  }

  @Test
  void a_table_goes_on_on_the_next_page_and_its_repeated_header_is_left_out() {
    PdfSample sample = new PdfSample();
    for (int page = 0; page < 2; page++) {
      sample
          .page()
          .grid(XS, new float[] {100, 120, 140})
          .bold(76, 114, 11, "Activity")
          .bold(225, 114, 11, "V1")
          .bold(285, 114, 11, "V2")
          .text(76, 134, "Row on page " + (page + 1))
          .text(225, 134, "X");
    }

    ReadPdf read = ReadPdf.of(sample);

    assertThat(read.rows(0))
        .containsExactly("#Activity|V1|V2|", "Row on page 1|X||", "Row on page 2|X||");
    assertThat(read.skipped()).isEqualTo(Map.of(SkipReason.REPEATED_TABLE_HEADER, 12L));
    assertThat(read.unaccounted()).isZero();
    Paragraph last = (Paragraph) read.table(0).rows().get(2).cells().get(0).content().get(0);
    assertThat(read.document().pages().pageOf(last.index())).hasValue(2);
  }

  @Test
  void two_tables_with_text_between_them_stay_two() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .grid(XS, new float[] {100, 120, 140})
                .text(76, 114, "First")
                .text(225, 114, "X")
                .page()
                .text(72, 80, "Table 2")
                .grid(XS, new float[] {100, 120, 140})
                .text(76, 114, "Second")
                .text(225, 114, "X"));

    assertThat(read.rows(0)).containsExactly("First|X||", "|||");
    assertThat(read.rows(1)).containsExactly("Second|X||", "|||");
  }

  @Test
  void an_arrow_makes_the_cell_it_starts_in_span_the_cells_it_covers() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .grid(XS, new float[] {100, 120, 140})
                .text(76, 114, "Washout")
                .text(225, 114, "X")
                .line(238, 110, 370, 110)
                .arrowHead(374, 110)
                .text(76, 134, "ECG")
                .text(285, 134, "X"));

    assertThat(read.rows(0)).containsExactly("Washout|{1x3}X", "ECG||X|");
  }

  @Test
  void a_box_around_text_and_lines_below_words_are_no_tables() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .grid(new float[] {72, 400}, new float[] {100, 140})
                .text(80, 120, "Confidential")
                .text(72, 200, "Underlined")
                .line(72, 202, 130, 202));

    assertThat(read.texts()).containsExactly("Confidential", "Underlined");
  }
}
