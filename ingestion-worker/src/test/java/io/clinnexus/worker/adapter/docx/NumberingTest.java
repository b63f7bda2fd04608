package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.styled;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels are those Word prints. */
class NumberingTest {

  private static final String OUTLINE =
      abstractNum(
          1,
          lvl(0, "decimal", "%1", "")
              + lvl(1, "decimal", "%1.%2", "")
              + lvl(2, "decimal", "%1.%2.%3", ""));

  @Test
  void levels_count_and_restart_below_a_higher_one() {
    assertThat(
            labels(
                OUTLINE + num(1, 1, ""),
                li(1, 0) + li(1, 1) + li(1, 1) + li(1, 2) + li(1, 0) + li(1, 1) + p("x")
                    + li(1, 1)))
        .containsExactly("1", "1.1", "1.2", "1.2.1", "2", "2.1", "-", "2.2");
  }

  @Test
  void a_lower_level_before_any_higher_one_shows_the_start_of_the_higher() {
    assertThat(labels(OUTLINE + num(1, 1, ""), li(1, 1) + li(1, 1) + li(1, 0) + li(1, 1)))
        .containsExactly("1.1", "1.2", "1", "1.1");
  }

  @Test
  void instances_of_one_list_share_counters_unless_they_start_anew() {
    String again = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";

    assertThat(
            labels(
                OUTLINE + num(1, 1, "") + num(2, 1, "") + num(3, 1, again),
                li(1, 0) + li(2, 0) + li(3, 0) + li(3, 0) + li(1, 0)))
        .containsExactly("1", "2", "5", "6", "7");
  }

  @Test
  void an_instance_may_replace_a_level() {
    String replaced =
        "<w:lvlOverride w:ilvl=\"0\">" + lvl(0, "upperRoman", "%1)", "") + "</w:lvlOverride>";

    assertThat(labels(OUTLINE + num(1, 1, replaced), li(1, 0) + li(1, 0) + li(1, 1)))
        .containsExactly("I)", "II)", "II.1");
  }

  @Test
  void legal_levels_show_all_numbers_as_decimal() {
    String list =
        abstractNum(
            1, lvl(0, "upperRoman", "Article %1.", "") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>"));

    assertThat(labels(list + num(1, 1, ""), li(1, 0) + li(1, 0) + li(1, 1)))
        .containsExactly("Article I.", "Article II.", "2.1");
  }

  @Test
  void restart_settings_are_kept() {
    String list =
        abstractNum(
            1,
            lvl(0, "decimal", "%1", "")
                + lvl(1, "decimal", "%1.%2", "")
                + lvl(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"0\"/>")
                + lvl(3, "decimal", "(%4)", "<w:lvlRestart w:val=\"1\"/>"));

    assertThat(
            labels(
                list + num(1, 1, ""),
                li(1, 0) + li(1, 2) + li(1, 3) + li(1, 1) + li(1, 2) + li(1, 3) + li(1, 0)
                    + li(1, 3)))
        .containsExactly("1", "a)", "(1)", "1.1", "b)", "(2)", "2", "(1)");
  }

  @Test
  void numbering_comes_from_styles_and_their_bases_and_can_be_switched_off() {
    String styles =
        style("H1", "heading 1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + style("H2", "heading 2", "H1", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
            + style("Own", "Own", "H2", "")
            + style("Off", "Off", "H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>");
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(
                    styled("H1", "a")
                        + styled("H2", "b")
                        + styled("Own", "c")
                        + styled("Off", "d")
                        + "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/>"
                        + "</w:numPr></w:pPr></w:p>"
                        + styled("H1", "e"))
                .styles(styles)
                .numbering(OUTLINE + num(1, 1, "")));

    assertThat(parsed.labels()).containsExactly("1", "1.1", "1.2", "-", "-", "2");
  }

  @Test
  void a_style_without_a_level_takes_the_one_bound_to_it() {
    String list =
        abstractNum(
            1,
            lvl(0, "decimal", "%1", "<w:pStyle w:val=\"A\"/>")
                + lvl(1, "decimal", "%1.%2", "<w:pStyle w:val=\"B\"/>"));
    String numbered = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(styled("A", "a") + styled("B", "b"))
                .styles(style("A", "A", "", numbered) + style("B", "B", "", numbered))
                .numbering(list + num(1, 1, "")));

    assertThat(parsed.labels()).containsExactly("1", "1.1");
  }

  @Test
  void a_list_may_borrow_its_levels_from_a_numbering_style() {
    String styles =
        "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"9\"/></w:numPr></w:pPr></w:style>";
    String borrowed =
        "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>";
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(li(5, 0) + li(5, 1))
                .styles(styles)
                .numbering(OUTLINE + borrowed + num(5, 2, "") + num(9, 1, "")));

    assertThat(parsed.labels()).containsExactly("1", "1.1");
  }

  @Test
  void bullets_are_delivered_as_the_characters_they_print() {
    String symbol = "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>";
    String wingdings = "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>";
    String list =
        abstractNum(
            1,
            lvl(0, "bullet", "\uf0b7", symbol)
                + lvl(1, "bullet", "\uf0a7", wingdings)
                + lvl(2, "bullet", "o", "")
                + lvl(3, "bullet", "\u2013", "")
                + lvl(4, "bullet", "\uf0e9", wingdings));
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(li(1, 0) + li(1, 1) + li(1, 2) + li(1, 3) + li(1, 4))
                .numbering(list + num(1, 1, "")));

    assertThat(parsed.labels()).containsExactly("\u2022", "\u25aa", "o", "\u2013", "\u2022");
    assertThat(parsed.paragraph(0).format().numbering()).isEqualTo(NumberingKind.BULLET);
  }

  @Test
  void a_level_that_prints_nothing_gives_no_label() {
    Parsed parsed =
        Parsed.of(
            DocxBuilder.ofBody(li(1, 0) + li(7, 0))
                .numbering(abstractNum(1, lvl(0, "none", "", "")) + num(1, 1, "")));

    assertThat(parsed.labels()).containsExactly("-", "-");
    assertThat(parsed.paragraph(0).format().numbering()).isEqualTo(NumberingKind.NONE);
  }

  @Test
  void paragraphs_that_tracked_changes_remove_do_not_count() {
    String removed =
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + li(1, 0) + "</w:tc></w:tr></w:tbl>";

    assertThat(labels(OUTLINE + num(1, 1, ""), li(1, 0) + removed + li(1, 0)))
        .containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource({
    "decimal, 12, 12",
    "decimalZero, 7, 07",
    "decimalZero, 12, 12",
    "upperRoman, 1994, MCMXCIV",
    "lowerRoman, 4, iv",
    "upperLetter, 1, A",
    "lowerLetter, 26, z",
    "lowerLetter, 28, bb",
    "lowerLetter, 53, aaa",
    "russianLower, 1, а",
    "russianLower, 7, ж",
    "russianLower, 10, к",
    "russianUpper, 29, Я",
    "russianLower, 30, аа",
    "ordinal, 1, 1st",
    "ordinal, 12, 12th",
    "ordinal, 23, 23rd",
    "cardinalText, 21, Twenty-one",
    "cardinalText, 340, Three hundred forty",
    "ordinalText, 5, Fifth",
    "ordinalText, 20, Twentieth",
    "ordinalText, 32, Thirty-second",
    "ordinalText, 14, Fourteenth",
    "hex, 255, FF",
    "numberInDash, 3, - 3 -",
    "chicago, 2, †",
    "decimalEnclosedCircle, 3, ③",
    "decimalEnclosedParen, 21, 21",
    "thaiCounting, 4, 4"
  })
  void formats_print_as_in_word(String format, int number, String label) {
    String start =
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"" + number + "\"/></w:lvlOverride>";
    String list = abstractNum(1, lvl(0, format, "%1", "")) + num(1, 1, start);

    assertThat(labels(list, li(1, 0))).containsExactly(label);
  }

  private static List<String> labels(String numbering, String body) {
    return Parsed.of(DocxBuilder.ofBody(body + p("end")).numbering(numbering)).labels().stream()
        .limit(Parsed.of(DocxBuilder.ofBody(body + p("end"))).paragraphs().size() - 1L)
        .toList();
  }

  private static String li(int numId, int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + numId
        + "\"/></w:numPr></w:pPr>"
        + DocxBuilder.r("x")
        + "</w:p>";
  }

  private static String abstractNum(int id, String levels) {
    return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
  }

  private static String num(int id, int abstractId, String overrides) {
    return "<w:num w:numId=\""
        + id
        + "\"><w:abstractNumId w:val=\""
        + abstractId
        + "\"/>"
        + overrides
        + "</w:num>";
  }

  private static String lvl(int level, String format, String text, String more) {
    return "<w:lvl w:ilvl=\""
        + level
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + text
        + "\"/>"
        + more
        + "</w:lvl>";
  }

  private static String style(String id, String name, String base, String paragraph) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + (base.isEmpty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>")
        + "<w:pPr>"
        + paragraph
        + "</w:pPr></w:style>";
  }
}
