package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clinnexus.domain.anchors.parsing.Note;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
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

  @Test
  void joins_paragraphs_whose_mark_is_deleted() {
    String removed = "<w:pPr><w:pStyle w:val=\"A\"/><w:rPr><w:del/></w:rPr></w:pPr>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody("<w:p>" + removed + r("one ") + "</w:p>" + p("two") + p("three")));

    assertThat(parsed.texts()).containsExactly("one two", "three");
    assertThat(parsed.paragraphs()).extracting(Paragraph::index).containsExactly(2, 3);
    assertThat(parsed.paragraph(0).format().styleName()).isEmpty();
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void keeps_a_paragraph_with_a_deleted_mark_that_has_no_next_one() {
    String removed = "<w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>"
                    + removed
                    + r("before a table")
                    + "</w:p>"
                    + table("x")
                    + "<w:p>"
                    + removed
                    + r("last")
                    + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("before a table", "x", "last");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void keeps_field_results_and_skips_instructions() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>"
                    + r("see ")
                    + field(" REF x \\h ", "Table 3")
                    + r(" and ")
                    + "<w:fldSimple w:instr=\"PAGE\">"
                    + r("7")
                    + "</w:fldSimple></w:p>"));

    assertThat(parsed.texts()).containsExactly("see Table 3 and 7");
    assertThat(parsed.skipped(SkipReason.FIELD_CODE)).isEqualTo(6);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void hides_results_of_fields_inside_an_instruction() {
    String nested =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
            + field("DOCPROPERTY x", "yes")
            + "<w:r><w:instrText> = yes a b</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("shown")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    Parsed parsed = Parsed.of(DocxBuilder.ofBody("<w:p>" + nested + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("shown");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void a_field_that_never_ends_does_not_swallow_the_document() {
    String open =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>";
    Parsed parsed = Parsed.of(DocxBuilder.ofBody(open + p("still here") + p("and here")));

    assertThat(parsed.texts()).containsExactly("", "still here", "and here");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void reads_the_choice_of_alternate_content_and_counts_the_paragraphs_of_the_fallback() {
    String box = "<w:txbxContent>" + p("boxed") + "</w:txbxContent>";
    String alternate =
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:positionH>"
            + "<wp:posOffset>1234</wp:posOffset></wp:positionH><wps:txbx>"
            + box
            + "</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p>" + r("around") + "<w:r>" + alternate + "</w:r></w:p>" + p("after")));

    assertThat(parsed.texts()).containsExactly("around", "boxed", "after");
    assertThat(parsed.paragraphs()).extracting(Paragraph::index).containsExactly(1, 2, 4);
    assertThat(parsed.paragraph(1).format().role()).isEqualTo(ParagraphRole.TEXT_BOX);
    assertThat(parsed.skipped(SkipReason.ALTERNATE_CONTENT)).isEqualTo(5);
    assertThat(parsed.skipped(SkipReason.DRAWING_SETTING)).isEqualTo(4);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void reads_the_fallback_when_there_is_no_choice() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<mc:AlternateContent><mc:Fallback>"
                    + p("only form")
                    + "</mc:Fallback></mc:AlternateContent>"));

    assertThat(parsed.texts()).containsExactly("only form");
  }

  @Test
  void reads_text_boxes_in_old_markup_and_tables_inside_them() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                    + p("in box")
                    + table("cell in box")
                    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                    + r("holder")
                    + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("holder", "in box", "cell in box");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void reads_tabs_breaks_hyphens_symbols_and_formulas() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/>"
                    + "<w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t>"
                    + "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
                    + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
                    + "<w:sym w:font=\"Symbol\" w:char=\"F020\"/>"
                    + "<w:sym w:font=\"Symbol\" w:char=\"nonsense\"/></w:r>"
                    + "<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>x</m:t></m:r></m:num></m:f></m:oMath>"
                    + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("a\tb\nc\nd\u2011ef\u2265\u2713 \ufffdx");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void reads_characters_of_the_symbol_font_inside_text() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uf0a3</w:t></w:r>"
                    + r(" 5")
                    + "</w:p>"));

    assertThat(parsed.texts()).containsExactly("\u2264 5");
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void trims_text_as_word_does_unless_space_is_preserved() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p><w:r><w:t> a\n b </w:t><w:t xml:space=\"preserve\"> c</w:t></w:r></w:p>"));

    assertThat(parsed.texts()).containsExactly("a  b c");
  }

  @Test
  void keeps_the_base_text_of_annotated_characters() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>"
                    + r("above")
                    + "</w:rt><w:rubyBase>"
                    + r("base")
                    + "</w:rubyBase></w:ruby></w:r></w:p>"));

    assertThat(parsed.texts()).containsExactly("base");
    assertThat(parsed.skipped(SkipReason.ALTERNATE_CONTENT)).isEqualTo(5);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void keeps_hidden_text_and_does_not_break_on_unknown_elements() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                "<x:wrap xmlns:x=\"urn:x\"><w:p><x:y><w:r><w:rPr><w:vanish/></w:rPr>"
                    + "<w:t>hidden</w:t></w:r></x:y></w:p></x:wrap>"));

    assertThat(parsed.texts()).containsExactly("hidden");
  }

  @Test
  void reads_notes_and_skips_separators_and_notes_that_are_gone() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                    "<w:p>"
                        + r("text")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:del><w:r>"
                        + "<w:footnoteReference w:id=\"3\"/></w:r></w:del></w:p>")
                .footnotes(
                    note("footnote", "0", "separator", "----")
                        + note("footnote", "2", "", "kept")
                        + note("footnote", "3", "", "removed"))
                .endnotes(note("endnote", "1", "", "at the end")));

    assertThat(parsed.texts()).containsExactly("text", "kept", "at the end");
    assertThat(parsed.document().notes())
        .extracting(Note::kind, Note::index)
        .containsExactly(tuple(NoteKind.FOOTNOTE, 0), tuple(NoteKind.ENDNOTE, 0));
    assertThat(parsed.paragraph(1).index()).isEqualTo(2);
    assertThat(parsed.skipped(SkipReason.NOTE_SEPARATOR)).isEqualTo(4);
    assertThat(parsed.skipped(SkipReason.DELETED_REVISION)).isEqualTo(7);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void accounts_for_headers_footers_comments_charts_and_building_blocks() {
    String chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    String glossary =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(p("body"))
                .header(p("top"))
                .footer(p("foot"))
                .comments("<w:comment>" + p("remark") + "</w:comment>")
                .related("chart", chart, "<c><v>12</v><v>3</v></c>")
                .related("glossaryDocument", glossary, "<g><t>block</t></g>"));

    assertThat(parsed.texts()).containsExactly("body");
    assertThat(parsed.skipped(SkipReason.HEADER)).isEqualTo(3);
    assertThat(parsed.skipped(SkipReason.FOOTER)).isEqualTo(4);
    assertThat(parsed.skipped(SkipReason.COMMENT)).isEqualTo(6);
    assertThat(parsed.skipped(SkipReason.CHART_OR_DIAGRAM)).isEqualTo(3);
    assertThat(parsed.skipped(SkipReason.GLOSSARY)).isEqualTo(5);
    assertThat(parsed.unaccounted()).isZero();
  }

  @Test
  void finds_its_parts_through_relationships_not_names() {
    String main = DocxBuilder.ofBody(p("elsewhere")).mainPart();
    String type =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(p("decoy"))
                .contentType("/odd/place.xml", type)
                .entry(
                    "_rels/.rels",
                    "<Relationships><Relationship Type=\"x/officeDocument\""
                        + " Target=\"/odd/../odd/place.xml\"/></Relationships>")
                .entry("odd/place.xml", main));

    assertThat(parsed.texts()).containsExactly("elsewhere");
  }

  @Test
  void gives_the_same_tree_for_the_same_bytes() {
    byte[] bytes = DocxBuilder.ofBody(p("a") + table("b")).header(p("c")).bytes();

    assertThat(Parsed.of(bytes)).isEqualTo(Parsed.of(bytes));
  }

  private static String table(String text) {
    return "<w:tbl><w:tr><w:tc>" + p(text) + "</w:tc></w:tr></w:tbl>";
  }

  private static String field(String instruction, String result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + r(result)
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static String note(String element, String id, String type, String text) {
    String typeAttribute = type.isEmpty() ? "" : " w:type=\"" + type + "\"";
    return "<w:"
        + element
        + " w:id=\""
        + id
        + "\""
        + typeAttribute
        + ">"
        + p(text)
        + "</w:"
        + element
        + ">";
  }
}
