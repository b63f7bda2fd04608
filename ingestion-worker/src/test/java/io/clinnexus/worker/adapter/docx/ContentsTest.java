package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.r;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.styled;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of contents are recognised and never swallow the body. */
class ContentsTest {

  private static final String STYLES =
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"TOC Heading\"/>"
          + "<w:basedOn w:val=\"Heading1\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"R\"><w:name w:val=\"Оглавление 2\"/>"
          + "</w:style>";
  private static final String BEGIN =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" \\h"
          + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

  @Test
  void styles_for_contents_mark_entries_and_titles_in_both_languages() {
    assertThat(inContents(styled("T", "Contents") + styled("TOC1", "1 A 3") + styled("R", "Б")))
        .containsExactly("Contents", "1 A 3", "Б");
  }

  @Test
  void a_contents_field_marks_unstyled_entries_and_the_title_before_it() {
    String field =
        "<w:p>"
            + BEGIN
            + r("1 First")
            + tab()
            + r("5")
            + "</w:p><w:p>"
            + r("2 Second")
            + tab()
            + r("xii")
            + "</w:p><w:p>"
            + END
            + "</w:p>";

    assertThat(inContents(p("Body before") + p("Содержание") + p("") + field + p("Body\t7")))
        .containsExactly("Содержание", "1 First\t5", "2 Second\txii");
  }

  @Test
  void a_contents_field_without_page_numbers_is_known_by_its_links() {
    String field =
        "<w:p>" + BEGIN + link("First") + "</w:p><w:p>" + link("Second") + END + "</w:p>";

    assertThat(inContents(field + "<w:p>" + link("Body with a link") + "</w:p>"))
        .containsExactly("First", "Second");
  }

  @Test
  void a_contents_field_that_never_ends_stops_at_the_first_heading() {
    String field = "<w:p>" + BEGIN + r("1 First") + tab() + r("5") + "</w:p>";

    assertThat(inContents(field + p("plain body") + styled("Heading1", "First") + p("Dose\t5")))
        .containsExactly("1 First\t5");
  }

  @Test
  void a_contents_control_marks_all_it_holds_with_its_heading_styled_title() {
    String control =
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
            + "</w:docPartObj></w:sdtPr><w:sdtContent>"
            + styled("Heading1", "Table of Contents")
            + p("1 First 5")
            + p("2 Second 6")
            + "</w:sdtContent></w:sdt>";

    assertThat(inContents(control + styled("Heading1", "First") + p("body")))
        .containsExactly("Table of Contents", "1 First 5", "2 Second 6");
  }

  @Test
  void a_contents_control_around_the_body_stops_at_the_first_heading() {
    String control =
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
            + "</w:docPartObj></w:sdtPr><w:sdtContent>"
            + p("1 First 5")
            + styled("Heading1", "First")
            + p("body")
            + "</w:sdtContent></w:sdt>";

    assertThat(inContents(control + p("more"))).containsExactly("1 First 5");
  }

  @Test
  void a_word_that_could_be_a_title_stays_body_without_entries_after_it() {
    assertThat(inContents(p("Contents") + p("body"))).isEmpty();
  }

  @Test
  void entries_that_name_no_heading_are_reported() {
    String fresh = styled("TOC1", "1 First 5") + styled("Heading1", "First");
    String stale = styled("TOC1", "1 Removed 5") + styled("Heading1", "First");

    assertThat(Parsed.of(DocxBuilder.ofBody(fresh).styles(STYLES)).document().warnings()).isEmpty();
    assertThat(Parsed.of(DocxBuilder.ofBody(stale).styles(STYLES)).document().warnings())
        .containsExactly("toc-stale");
  }

  private static List<String> inContents(String body) {
    Parsed parsed = Parsed.of(DocxBuilder.ofBody(body).styles(STYLES));
    assertThat(parsed.unaccounted()).isZero();
    return parsed.paragraphs().stream()
        .filter(paragraph -> paragraph.format().role() == ParagraphRole.TABLE_OF_CONTENTS)
        .map(paragraph -> paragraph.text())
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static String tab() {
    return "<w:r><w:tab/></w:r>";
  }

  private static String link(String text) {
    return "<w:hyperlink w:anchor=\"_Toc123\">" + r(text) + "</w:hyperlink>";
  }
}
