package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import org.junit.jupiter.api.Test;

class StaxDocxParserTest {

  @Test
  void delivers_paragraphs_in_order_with_their_positions() {
    Parsed parsed = Parsed.of(DocxBuilder.ofBody(p("first") + p("") + p("third")));

    assertThat(parsed.texts()).containsExactly("first", "", "third");
    assertThat(parsed.paragraphs()).extracting(Paragraph::index).containsExactly(1, 2, 3);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void reads_strict_documents_like_transitional_ones() {
    Parsed parsed = Parsed.of(DocxBuilder.ofBody(p("strict")).strict());

    assertThat(parsed.texts()).containsExactly("strict");
  }

  @Test
  void reads_through_content_controls_insertions_and_links() {
    String control =
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("in control") + "</w:sdtContent></w:sdt>";
    String inline =
        "<w:p>"
            + r("a")
            + "<w:ins>"
            + r("b")
            + "</w:ins><w:hyperlink w:anchor=\"x\">"
            + r("c")
            + "</w:hyperlink><w:sdt><w:sdtContent>"
            + r("d")
            + "</w:sdtContent></w:sdt><w:smartTag>"
            + r("e")
            + "</w:smartTag><w:moveTo>"
            + r("f")
            + "</w:moveTo></w:p>";
    Parsed parsed = Parsed.of(DocxBuilder.ofBody(control + inline));

    assertThat(parsed.texts()).containsExactly("in control", "abcdef");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void leaves_out_deleted_and_moved_text_and_accounts_for_it() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>"
                    + r("stays")
                    + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom>"
                    + r("moved")
                    + "</w:moveFrom></w:p>"));

    assertThat(parsed.texts()).containsExactly("stays");
    assertThat(parsed.skipped(SkipReason.DELETED_REVISION)).isEqualTo(9);
    assertThat(parsed.unaccounted()).isZero();
  }
}
