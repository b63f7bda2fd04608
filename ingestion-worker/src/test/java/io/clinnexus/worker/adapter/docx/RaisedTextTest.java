package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.TextSpan;
import org.junit.jupiter.api.Test;

/** Text above the line, such as footnote letters, and pictures keep their place in the tree. */
class RaisedTextTest {

  private static final String RAISED = "<w:vertAlign w:val=\"superscript\"/>";

  @Test
  void superscript_runs_are_stretches_of_the_text_and_neighbours_are_one() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>" + r("X") + run(RAISED, "a,") + run(RAISED, "b") + r(" or Y") + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("Xa,b or Y");
    assertThat(parsed.paragraph(0).raised()).containsExactly(new TextSpan(1, 4));
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void subscript_text_tabs_and_breaks_are_not_raised() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>"
                    + run("<w:vertAlign w:val=\"subscript\"/>", "2")
                    + "<w:r><w:rPr>"
                    + RAISED
                    + "</w:rPr><w:tab/><w:t>a</w:t><w:br/></w:r></w:p>"));

    assertThat(parsed.texts()).containsExactly("2\ta\n");
    assertThat(parsed.paragraph(0).raised()).containsExactly(new TextSpan(2, 3));
  }

  @Test
  void text_moved_up_by_hand_is_raised_and_text_moved_down_is_not() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>"
                    + r("ECG")
                    + run("<w:position w:val=\"7\"/><w:sz w:val=\"18\"/>", "a")
                    + run("<w:position w:val=\"-6\"/>", "2")
                    + run("<w:position w:val=\"1\"/>", "b")
                    + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("ECGa2b");
    assertThat(parsed.paragraph(0).raised()).containsExactly(new TextSpan(3, 4));
  }

  @Test
  void character_styles_raise_and_a_direct_setting_wins() {
    String styles =
        "<w:style w:type=\"character\" w:styleId=\"Ref\"><w:name w:val=\"Reference\"/><w:rPr>"
            + RAISED
            + "</w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Own\">"
            + "<w:name w:val=\"Own\"/><w:basedOn w:val=\"Ref\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Up\"><w:name w:val=\"Up\"/><w:rPr>"
            + RAISED
            + "</w:rPr></w:style>";
    String baseline = "<w:rStyle w:val=\"Own\"/><w:vertAlign w:val=\"baseline\"/>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                    "<w:p>"
                        + r("X")
                        + run("<w:rStyle w:val=\"Own\"/>", "1")
                        + run(baseline, "2")
                        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"Up\"/></w:pPr>"
                        + r("3")
                        + "</w:p>")
                .styles(styles));

    assertThat(parsed.texts()).containsExactly("X12", "3");
    assertThat(parsed.paragraph(0).raised()).containsExactly(new TextSpan(1, 2));
    assertThat(parsed.paragraph(1).raised()).containsExactly(new TextSpan(0, 1));
  }

  @Test
  void pictures_are_counted_where_they_stand_whatever_markup_draws_them() {
    String modern =
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic"
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            + "<pic:blipFill><a:blip r:embed=\"r9\"/></pic:blipFill></pic:pic></a:graphicData>"
            + "</a:graphic></wp:inline></w:drawing></w:r>";
    String old = "<w:r><w:pict><v:shape><v:imagedata r:id=\"r9\"/></v:shape></w:pict></w:r>";
    String copies =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
            + modern
            + "</mc:Choice><mc:Fallback>"
            + old
            + "</mc:Fallback></mc:AlternateContent></w:r>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>"
                    + modern
                    + "</w:p><w:p>"
                    + r("text")
                    + old
                    + modern
                    + "</w:p><w:p>"
                    + copies
                    + "</w:p>"
                    + p("none")));

    assertThat(parsed.texts()).containsExactly("", "text", "", "none");
    assertThat(parsed.paragraphs()).extracting(Paragraph::pictures).containsExactly(1, 2, 1, 0);
    assertThat(parsed.unaccounted()).isZero();
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }
}
