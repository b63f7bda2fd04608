package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.r;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.styled;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats are effective: what styles, defaults and direct settings give together. */
class StylesTest {

  @ParameterizedTest
  @CsvSource({
    "heading 1, X, 1",
    "Heading 9, X, 9",
    "заголовок 3, X, 3",
    "Заголовок 2, X, 2",
    "'heading 4,H4,Level', X, 4",
    "My style, Heading5, 5",
    "heading 10, X, 0",
    "heading, X, 0",
    "heading 1 CxSp, X, 1",
    "Heading 1 NoNum, X, 1",
    "Heading 3 + 12 pt, X, 3",
    "Überschrift 2, X, 2",
    "Заголовок 1 (без номера), X, 1",
    "Heading 1 Char, X, 0",
    "Заголовок 1 Знак, X, 0",
    "Table Heading 1, X, 0",
    "Heading 1 Body Text, X, 0",
    "List Bullet, X, 0"
  })
  void heading_styles_are_known_by_name_or_id(String name, String id, int level) {
    ParagraphFormat format = format(style(id, name, "", "", ""), styled(id, "x"));

    assertThat(format.styleHeadingLevel().orElse(0)).isEqualTo(level);
    assertThat(format.styleName()).isEqualTo(name);
  }

  @Test
  void heading_level_and_outline_come_through_the_chain_of_styles() {
    String styles =
        style("H2", "heading 2", "", "<w:outlineLvl w:val=\"1\"/>", "")
            + style("A", "Own", "H2", "", "")
            + style("B", "Deeper", "A", "", "");
    ParagraphFormat format = format(styles, styled("B", "x"));

    assertThat(format.styleName()).isEqualTo("Deeper");
    assertThat(format.styleHeadingLevel()).hasValue(2);
    assertThat(format.outlineLevel()).hasValue(2);
  }

  @Test
  void a_style_turned_back_into_body_text_is_no_heading() {
    String styles =
        style("H1", "heading 1", "", "<w:outlineLvl w:val=\"0\"/>", "")
            + style("A", "Box title", "H1", "<w:outlineLvl w:val=\"9\"/>", "");
    ParagraphFormat format = format(styles, styled("A", "x"));

    assertThat(format.styleHeadingLevel()).isEmpty();
    assertThat(format.outlineLevel()).isEmpty();
  }

  @Test
  void a_direct_outline_level_wins_over_the_style() {
    String styles = style("A", "Own", "", "<w:outlineLvl w:val=\"2\"/>", "");

    assertThat(format(styles, direct("A", "<w:outlineLvl w:val=\"0\"/>", "")).outlineLevel())
        .hasValue(1);
    assertThat(format(styles, direct("A", "<w:outlineLvl w:val=\"9\"/>", "")).outlineLevel())
        .isEmpty();
  }

  @Test
  void styles_based_on_each_other_in_a_circle_end() {
    String styles = style("A", "One", "B", "", "<w:b/>") + style("B", "Two", "A", "", "");

    assertThat(format(styles, styled("B", "x")).boldShare()).isEqualTo(1.0);
  }

  @Test
  void a_style_that_is_not_defined_keeps_its_id_as_name() {
    ParagraphFormat format = format("", styled("Heading3", "x"));

    assertThat(format.styleName()).isEqualTo("Heading3");
    assertThat(format.styleHeadingLevel()).hasValue(3);
  }

  @Test
  void a_paragraph_without_a_style_has_no_name_but_the_format_of_the_default_style() {
    String styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name"
            + " w:val=\"Normal\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz"
            + " w:val=\"25\"/></w:rPr></w:style>";
    ParagraphFormat format = format(styles, p("x"));

    assertThat(format.styleName()).isEmpty();
    assertThat(format.centred()).isTrue();
    assertThat(format.fontSize()).isEqualTo(12.5);
  }

  @Test
  void bold_of_paragraph_and_character_styles_toggles_and_direct_bold_wins() {
    String styles =
        style("P", "Bold paragraph", "", "", "<w:b/>")
            + "<w:style w:type=\"character\" w:styleId=\"C\"><w:name"
            + " w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";

    assertThat(format(styles, direct("P", "", "")).boldShare()).isEqualTo(1.0);
    assertThat(format(styles, direct("P", "", "<w:rStyle w:val=\"C\"/>")).boldShare()).isZero();
    assertThat(format(styles, direct("P", "", "<w:b w:val=\"0\"/>")).boldShare()).isZero();
    assertThat(format(styles, direct("P", "", "<w:rStyle w:val=\"C\"/><w:b/>")).boldShare())
        .isEqualTo(1.0);
    assertThat(format(styles, direct("X", "", "<w:rStyle w:val=\"C\"/>")).boldShare())
        .isEqualTo(1.0);
  }

  @Test
  void bold_share_counts_characters_without_white_space() {
    String body =
        "<w:p>"
            + r("a b")
            + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> cd  </w:t>"
            + "</w:r></w:p>";

    assertThat(format("", body).boldShare()).isEqualTo(0.5);
    assertThat(format("", p("   ")).boldShare()).isZero();
  }

  @Test
  void font_size_is_the_largest_of_the_text_and_falls_back_to_the_defaults() {
    String defaults =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
            + "</w:docDefaults>";
    String body =
        "<w:p>" + r("small") + "<w:r><w:rPr><w:sz w:val=\"40\"/></w:rPr><w:t>L</w:t></w:r></w:p>";

    assertThat(format(defaults, body).fontSize()).isEqualTo(20.0);
    assertThat(format(defaults, p("x")).fontSize()).isEqualTo(11.0);
    assertThat(format("", p("x")).fontSize()).isZero();
  }

  @Test
  void earlier_formatting_in_tracked_changes_is_ignored() {
    String body =
        "<w:p><w:pPr><w:jc w:val=\"left\"/><w:pPrChange><w:pPr><w:jc w:val=\"center\"/><w:pStyle"
            + " w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr>"
            + "<w:b/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>";
    ParagraphFormat format = format("", body);

    assertThat(format.centred()).isFalse();
    assertThat(format.boldShare()).isZero();
    assertThat(format.styleHeadingLevel()).isEmpty();
  }

  private static ParagraphFormat format(String styles, String body) {
    return Parsed.of(DocxBuilder.ofBody(body + p("end")).styles(styles)).paragraph(0).format();
  }

  private static String direct(String styleId, String paragraph, String run) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + styleId
        + "\"/>"
        + paragraph
        + "</w:pPr><w:r><w:rPr>"
        + run
        + "</w:rPr><w:t>x</w:t></w:r></w:p>";
  }

  private static String style(String id, String name, String base, String paragraph, String run) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + (base.isEmpty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>")
        + "<w:pPr>"
        + paragraph
        + "</w:pPr><w:rPr>"
        + run
        + "</w:rPr></w:style>";
  }
}
