package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableRow;
import org.junit.jupiter.api.Test;

/** Tables are delivered on the grid a reader sees. */
class TableTest {

  @Test
  void spans_and_vertical_merges_give_real_grid_positions() {
    Parsed parsed =
        read(
            tr(tc("<w:gridSpan w:val=\"2\"/>", "A") + tc("<w:vMerge w:val=\"restart\"/>", "B"))
                + tr(tc("", "C") + tc("", "D") + tc("<w:vMerge/>", ""))
                + tr(tc("", "E") + tc("", "F") + tc("<w:vMerge w:val=\"continue\"/>", "")));

    assertThat(parsed.cells(0))
        .containsExactly(
            "0,0 1x2 A", "0,2 3x1 B", "1,0 1x1 C", "1,1 1x1 D", "2,0 1x1 E", "2,1 1x1 F");
  }

  @Test
  void text_that_a_merge_hides_is_skipped_with_its_reason() {
    Parsed parsed =
        read(
            tr(tc("<w:vMerge w:val=\"restart\"/>", "seen"))
                + tr(tc("<w:vMerge/>", "unseen"))
                + tr(tc("", "next")));

    assertThat(parsed.cells(0)).containsExactly("0,0 2x1 seen", "2,0 1x1 next");
    assertThat(parsed.skipped(SkipReason.MERGED_CELL)).isEqualTo(6);
    assertThat(parsed.unaccounted()).isZero();
    assertThat(parsed.paragraph(1).index()).isEqualTo(3);
  }

  @Test
  void a_continued_merge_without_a_start_is_a_cell_of_its_own() {
    Parsed parsed =
        read(tr(tc("<w:vMerge/>", "first")) + tr(tc("<w:vMerge/>", "")) + tr(tc("", "x")));

    assertThat(parsed.cells(0)).containsExactly("0,0 2x1 first", "2,0 1x1 x");
  }

  @Test
  void rows_may_start_late_and_be_ragged() {
    Parsed parsed =
        read(
            "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>"
                + tc("", "late")
                + "</w:tr>"
                + tr(tc("", "a") + tc("", "b") + tc("", "c") + tc("", "d"))
                + tr(""));

    assertThat(parsed.cells(0))
        .containsExactly("0,2 1x1 late", "1,0 1x1 a", "1,1 1x1 b", "1,2 1x1 c", "1,3 1x1 d");
    assertThat(parsed.table(0).rows()).hasSize(3);
  }

  @Test
  void legacy_horizontal_merges_widen_the_first_cell() {
    Parsed parsed =
        read(
            tr(
                tc("<w:hMerge w:val=\"restart\"/>", "wide")
                    + tc("<w:hMerge/>", "")
                    + tc("", "next")));

    assertThat(parsed.cells(0)).containsExactly("0,0 1x2 wide", "0,2 1x1 next");
  }

  @Test
  void header_rows_are_marked() {
    Parsed parsed =
        read(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + tc("", "h")
                + "</w:tr><w:tr><w:trPr>"
                + "<w:tblHeader w:val=\"false\"/></w:trPr>"
                + tc("", "b")
                + "</w:tr>");

    assertThat(parsed.table(0).rows()).extracting(TableRow::header).containsExactly(true, false);
  }

  @Test
  void rows_and_cells_in_content_controls_belong_to_the_table() {
    Parsed parsed =
        read(
            "<w:sdt><w:sdtContent>"
                + tr(
                    "<w:sdt><w:sdtPr/><w:sdtContent>"
                        + tc("", "a")
                        + "</w:sdtContent></w:sdt>"
                        + tc("", "b"))
                + "</w:sdtContent></w:sdt>"
                + "<w:customXml>"
                + tr(tc("", "c"))
                + "</w:customXml>");

    assertThat(parsed.cells(0)).containsExactly("0,0 1x1 a", "0,1 1x1 b", "1,0 1x1 c");
  }

  @Test
  void removed_rows_and_cells_are_left_out_and_counted() {
    Parsed parsed =
        read(
            tr(tc("", "stays") + tc("<w:cellDel/>", "cell"))
                + "<w:tr><w:trPr><w:del/></w:trPr>"
                + tc("", "row")
                + "</w:tr>"
                + "<w:tr><w:trPr><w:ins/></w:trPr>"
                + tc("", "added")
                + "</w:tr>");

    assertThat(parsed.cells(0)).containsExactly("0,0 1x1 stays", "1,0 1x1 added");
    assertThat(parsed.skipped(SkipReason.DELETED_REVISION)).isEqualTo(7);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void nested_tables_are_content_of_their_cell_and_counted_in_document_order() {
    String inner = "<w:tbl>" + tr(tc("", "inner")) + "</w:tbl>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:tbl>"
                    + tr("<w:tc>" + p("outer") + inner + p("") + "</w:tc>")
                    + "</w:tbl><w:tbl>"
                    + tr(tc("", "second"))
                    + "</w:tbl>"));

    assertThat(parsed.texts()).containsExactly("outer", "inner", "", "second");
    Block nested = parsed.table(0).rows().get(0).cells().get(0).content().get(1);
    assertThat(((Table) nested).index()).isEqualTo(1);
    assertThat(parsed.table(1).index()).isEqualTo(2);
  }

  @Test
  void absurd_spans_are_cut() {
    Parsed parsed =
        read(
            tr(
                tc("<w:gridSpan w:val=\"2000000000\"/>", "a")
                    + tc("<w:gridSpan w:val=\"-5\"/>", "b")));

    assertThat(parsed.cells(0)).containsExactly("0,0 1x1024 a", "0,1024 1x1 b");
  }

  private static Parsed read(String rows) {
    return Parsed.of(DocxBuilder.ofBody("<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>"));
  }

  private static String tr(String cells) {
    return "<w:tr>" + cells + "</w:tr>";
  }

  private static String tc(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
  }
}
