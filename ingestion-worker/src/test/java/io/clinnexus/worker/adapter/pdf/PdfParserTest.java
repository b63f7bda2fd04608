package io.clinnexus.worker.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PdfParserTest {

  private static final String WIDE = "A line of the text that is long enough to reach the margin ";

  @Test
  void lines_of_one_paragraph_are_joined_and_a_wider_gap_starts_the_next() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .lines(72, 100, WIDE + "of the page and goes", "on in the next line.")
                .lines(72, 150, "Another paragraph."));

    assertThat(read.texts())
        .containsExactly(WIDE + "of the page and goes on in the next line.", "Another paragraph.");
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void a_line_that_had_room_for_the_next_word_ends_its_paragraph() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .lines(72, 100, WIDE + "of this page", "A short line", "another short line"));

    assertThat(read.texts())
        .containsExactly(WIDE + "of this page A short line", "another short line");
  }

  @Test
  void a_hyphen_at_the_end_of_a_line_is_kept_unless_the_document_writes_the_word_in_one() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .lines(
                    72,
                    100,
                    "The placebo group is open at first, and a placebo is given in this double-",
                    "blind part to everybody who was in the treat-",
                    "ment arm; the treatment goes on."));

    assertThat(read.texts())
        .containsExactly(
            "The placebo group is open at first, and a placebo is given in this double-blind part"
                + " to everybody who was in the treatment arm; the treatment goes on.");
    assertThat(read.skipped()).isEqualTo(Map.of(SkipReason.LINE_BREAK_HYPHEN, 1L));
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void running_headers_footers_and_page_numbers_are_left_out_with_their_reason() {
    PdfSample sample = new PdfSample();
    for (int page = 1; page <= 4; page++) {
      sample
          .page()
          .text(72, 40, "Protocol ABC-123")
          .text(72, 120, "What page " + "one two three four".split(" ")[page - 1] + " says.")
          .text(280, 760, "Page " + page + " of 4");
    }

    ReadPdf read = ReadPdf.of(sample);

    assertThat(read.texts())
        .containsExactly(
            "What page one says.",
            "What page two says.",
            "What page three says.",
            "What page four says.");
    assertThat(read.skipped()).isEqualTo(Map.of(SkipReason.HEADER, 60L, SkipReason.FOOTER, 32L));
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void a_sentence_goes_on_over_the_page_break() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .lines(72, 700, WIDE + "of the page and goes")
                .page()
                .lines(72, 100, "on on the next page.", "And a second line of its own."));

    assertThat(read.texts().get(0)).isEqualTo(WIDE + "of the page and goes on on the next page.");
    assertThat(read.document().pages().firstParagraphs()).containsExactly(1, 2);
  }

  @Test
  void bullets_and_numbers_become_labels_of_list_items() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .text(72, 100, "Criteria:")
                .text(72, 120, "•")
                .lines(
                    90,
                    120,
                    "Age of at least 18 years, and a consent that is written and signed",
                    "before anything else.")
                .text(72, 150, "2.")
                .text(90, 150, "Weight."));

    List<Paragraph> items = read.paragraphs().subList(1, 3);
    assertThat(items)
        .extracting(Paragraph::text)
        .containsExactly(
            "Age of at least 18 years, and a consent that is written and signed before anything"
                + " else.",
            "Weight.");
    assertThat(items)
        .extracting(item -> item.format().numberLabel())
        .containsExactly(Optional.of("•"), Optional.of("2."));
    assertThat(items)
        .extracting(item -> item.format().numbering())
        .containsExactly(NumberingKind.BULLET, NumberingKind.NUMBER);
    assertThat(read.skipped()).isEqualTo(Map.of(SkipReason.LIST_LABEL, 3L));
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void raised_print_is_told_from_the_word_it_follows() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .text(72, 100, "Blood sample")
                .small(139, 96, "a")
                .text(150, 100, "and more"));

    Paragraph paragraph = read.paragraphs().get(0);
    assertThat(paragraph.text()).isEqualTo("Blood samplea and more");
    assertThat(paragraph.raised()).containsExactly(new TextSpan(12, 13));
  }

  @Test
  void headings_are_those_the_table_of_contents_names_also_when_wrapped() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .bold(250, 80, 14, "Table of Contents")
                .text(72, 110, "1. Introduction ........................................ 2")
                .text(90, 125, "1.1. Reasons for a very long title that")
                .text(90, 138, "needs two lines ............................... 2")
                .text(72, 153, "2. Objectives ............................................ 3")
                .text(72, 168, "References ............................................... 3")
                .page()
                .bold(72, 100, 14, "1. Introduction")
                .lines(72, 130, "Some text about the introduction of everything.")
                .bold(72, 160, 12, "1.1. Reasons for a very long title")
                .bold(72, 175, 12, "that needs two lines")
                .lines(72, 200, "Introduction is what this text is about.")
                .page()
                .bold(72, 100, 14, "2. Objectives")
                .lines(72, 130, "The objectives.")
                .bold(72, 160, 14, "References")
                .lines(72, 190, "A reference."));

    assertThat(read.headings())
        .containsExactly(
            "1 1. Introduction",
            "2 1.1. Reasons for a very long title that needs two lines",
            "1 2. Objectives",
            "1 References");
    assertThat(read.texts()).doesNotContain("Table of Contents");
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void bookmarks_name_headings_where_there_is_no_table_of_contents() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .bold(72, 100, 14, "Background")
                .lines(72, 130, "Some text.")
                .page()
                .lines(72, 90, "Background", "is a word here, too.")
                .bold(72, 160, 14, "Methods")
                .lines(72, 190, "More text.")
                .bookmark("Background", 1)
                .bookmark("Methods", 2));

    assertThat(read.headings()).containsExactly("1 Background", "1 Methods");
    assertThat(read.paragraphs().get(0).text()).isEqualTo("Background");
    assertThat(read.paragraphs().get(0).format().outlineLevel()).isPresent();
  }

  @Test
  void numbered_lines_in_a_print_of_their_own_are_headings_where_nothing_names_them() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .bold(72, 100, 14, "1. Introduction")
                .lines(72, 130, "Some text about the introduction of everything, long enough.")
                .bold(72, 160, 12, "1.1. Background")
                .lines(72, 190, "1. A list starts here with words that are no title.", "And more.")
                .bold(72, 230, 12, "1.2. Rationale")
                .lines(72, 260, "Some text about the rationale of everything, long enough.")
                .bold(72, 290, 14, "2. Study Objectives")
                .lines(72, 320, "Some text about the objectives of everything, long enough.")
                .bold(72, 350, 12, "2.1. Primary Objective")
                .lines(72, 380, "Some text about the primary objective."));

    assertThat(read.headings())
        .containsExactly(
            "1 1. Introduction",
            "2 1.1. Background",
            "2 1.2. Rationale",
            "1 2. Study Objectives",
            "2 2.1. Primary Objective");
  }

  @Test
  void chapters_with_a_nought_and_parts_before_the_first_chapter_are_headings() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .bold(72, 80, 12, "LIST OF ABBREVIATIONS")
                .lines(72, 110, "Some abbreviations that are used in this document, in a line.")
                .bold(72, 140, 12, "1.0 INTRODUCTION")
                .lines(72, 170, "Some text about the introduction of everything, long enough.")
                .bold(72, 200, 12, "1.1 Background")
                .lines(72, 230, "Some text about the background of everything, long enough.")
                .bold(72, 260, 12, "1.2 Rationale")
                .lines(72, 290, "Some text about the rationale of everything, long enough.")
                .bold(72, 320, 12, "2.0 OBJECTIVES")
                .lines(72, 350, "Some text about the objectives of everything, long enough.")
                .bold(72, 380, 12, "2.1 Primary Objective")
                .lines(72, 410, "Some text about the primary objective."));

    assertThat(read.headings())
        .containsExactly(
            "1 LIST OF ABBREVIATIONS",
            "1 1.0 INTRODUCTION",
            "2 1.1 Background",
            "2 1.2 Rationale",
            "1 2.0 OBJECTIVES",
            "2 2.1 Primary Objective");
  }

  @Test
  void the_left_of_two_columns_is_read_before_the_right_one() {
    PdfSample sample = new PdfSample().page().bold(150, 80, 14, "A title over both of the columns");
    for (int i = 0; i < 12; i++) {
      sample
          .text(72, 110 + 13 * i, "the words of the left column go on in")
          .text(320, 112 + 13 * i, "the words of the right column go on in");
    }

    ReadPdf read = ReadPdf.of(sample);

    assertThat(read.texts())
        .containsExactly(
            "A title over both of the columns",
            ("the words of the left column go on in ".repeat(12)
                    + "the words of the right column go on in ".repeat(12))
                .strip());
  }

  @Test
  void a_page_that_is_shown_turned_reads_like_any_other() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page(PDRectangle.LETTER, 90)
                .raw("q 0 1 -1 0 612 0 cm")
                .text(72, 300, "Set along the long side,")
                .text(72, 313, "in two lines.")
                .raw("Q"));

    assertThat(read.texts()).containsExactly("Set along the long side, in two lines.");
  }

  @Test
  void text_printed_twice_for_bold_and_text_outside_of_the_page_is_accounted_for() {
    ReadPdf read =
        ReadPdf.of(
            new PdfSample()
                .page()
                .text(72, 100, "Visible")
                .text(72.3f, 100, "Visible")
                .text(-300, 100, "Hidden"));

    assertThat(read.texts()).containsExactly("Visible");
    assertThat(read.skipped())
        .isEqualTo(Map.of(SkipReason.OVERPRINTED, 7L, SkipReason.OUTSIDE_PAGE, 6L));
    assertThat(read.unaccounted()).isZero();
  }

  @Test
  void the_same_bytes_give_the_same_tree() {
    byte[] content =
        new PdfSample()
            .page()
            .lines(72, 100, WIDE, "and more")
            .grid(new float[] {72, 200, 300}, new float[] {200, 220, 240})
            .text(80, 215, "A")
            .text(210, 215, "B")
            .bytes();

    assertThat(ReadPdf.of(content).document()).isEqualTo(ReadPdf.of(content).document());
  }
}
