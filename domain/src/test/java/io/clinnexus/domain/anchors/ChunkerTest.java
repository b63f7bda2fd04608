package io.clinnexus.domain.anchors;

import static io.clinnexus.domain.anchors.AnchorBuilderTest.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ChunkerTest {

  private static List<ChunkText> chunk(DocumentDraft draft) {
    return chunk(draft, ChunkingSettings.DEFAULT);
  }

  private static List<ChunkText> chunk(DocumentDraft draft, ChunkingSettings settings) {
    return new Chunker(settings).chunk(VERSION, AnchorBuilderTest.build(draft).anchors());
  }

  @Test
  void one_line_paragraphs_are_merged_and_sections_are_not() {
    List<ChunkText> chunks =
        chunk(
            new DocumentDraft()
                .heading(1, "Safety")
                .text("One.")
                .text("Two.")
                .heading(2, "Events")
                .text("Three."));
    assertThat(chunks)
        .extracting(ChunkText::text)
        .containsExactly("Safety\nOne.\nTwo.", "Events\nThree.");
    assertThat(chunks)
        .extracting(ChunkText::context)
        .containsExactly("Safety\nSafety\nOne.\nTwo.", "Safety\nEvents\nEvents\nThree.");
    assertThat(chunks).extracting(ChunkText::order).containsExactly(1, 2);
  }

  @Test
  void a_second_section_with_the_same_path_continues_the_numbers_but_not_the_passage() {
    List<ChunkText> chunks =
        chunk(
            new DocumentDraft()
                .heading(1, "Safety")
                .text("One.")
                .heading(1, "Other")
                .heading(1, "Safety")
                .text("Two."));
    assertThat(chunks)
        .extracting(ChunkText::text)
        .containsExactly("Safety\nOne.", "Other", "Safety\nTwo.");
    assertThat(chunks.get(0).id().value()).startsWith(VERSION.value() + ":Safety:1:");
    assertThat(chunks.get(2).id().value()).startsWith(VERSION.value() + ":Safety:2:");
  }

  @Test
  void deep_paths_of_long_titles_fit_the_column() {
    DocumentDraft draft = new DocumentDraft();
    for (int level = 1; level <= 9; level++) {
      draft.heading(level, (level + "ё").repeat(60));
    }
    List<ChunkText> chunks = chunk(draft.text("Text."));
    assertThat(chunks)
        .hasSize(9)
        .allSatisfy(it -> assertThat(it.id().value()).hasSizeLessThanOrEqualTo(512));
    assertThat(chunks).extracting(ChunkText::id).doesNotHaveDuplicates();
    assertThat(chunks.get(8).id().value()).matches("(?s).{37}1ё.*~[0-9a-f]{16}:1:[0-9a-f]{16}");
  }

  @Test
  void long_anchors_are_split_at_sentences_with_overlap() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("Sentence number ").append(i).append(" of the long text, e.g. this one. ");
    }
    List<ChunkText> chunks =
        chunk(new DocumentDraft().text(text.toString()), new ChunkingSettings(60, 20, 10));
    assertThat(chunks).hasSizeGreaterThan(2);
    assertThat(chunks).allSatisfy(it -> assertThat(it.tokenCount()).isLessThanOrEqualTo(60));
    assertThat(chunks).allSatisfy(it -> assertThat(it.text()).endsWith("this one."));
    assertThat(chunks).extracting(ChunkText::anchorIds).containsOnly(chunks.get(0).anchorIds());
    String lastOfFirst =
        chunks.get(0).text().substring(chunks.get(0).text().lastIndexOf("Sentence"));
    assertThat(chunks.get(1).text()).startsWith(lastOfFirst);
  }

  @Test
  void a_text_without_sentences_or_spaces_is_cut_too() {
    List<ChunkText> chunks =
        chunk(new DocumentDraft().text("яж1-".repeat(500)), new ChunkingSettings(50, 10, 10));
    assertThat(chunks).allSatisfy(it -> assertThat(it.tokenCount()).isLessThanOrEqualTo(50));
    assertThat(String.join("", chunks.stream().map(ChunkText::text).toList()).length())
        .isGreaterThanOrEqualTo(2000);
  }

  @Test
  void table_rows_carry_their_labels_and_headers_in_the_words_of_the_document() {
    DocumentDraft draft =
        new DocumentDraft()
            .heading(1, "График процедур")
            .table(
                1,
                List.of(
                    List.of("Процедура", "Скрининг", "День 1"),
                    List.of("ЭКГ", "X", "X"),
                    List.of("Анализ крови", "", "X")));
    assertThat(chunk(draft))
        .extracting(ChunkText::text)
        .containsExactly(
            "График процедур\n"
                + "Процедура: Скрининг; День 1\n"
                + "ЭКГ: Скрининг: X; День 1: X\n"
                + "Анализ крови: День 1: X");
    assertThat(chunk(draft)).extracting(ChunkText::language).containsExactly(DocumentLanguage.RU);
  }

  @Test
  void marks_and_empty_cells_have_no_vote_on_the_language() {
    DocumentDraft draft =
        new DocumentDraft()
            .table(
                1,
                List.of(List.of("Процедура", "", "", "", ""), List.of("ЭКГ", "x", "x", "x", "x")));
    assertThat(chunk(draft)).extracting(ChunkText::language).containsExactly(DocumentLanguage.RU);
  }

  @Test
  void tables_do_not_run_on_from_prose() {
    String prose = "This paragraph is long enough to stand alone as a passage. ".repeat(8);
    DocumentDraft draft =
        new DocumentDraft()
            .text(prose)
            .table(0, List.of(List.of("Dose", "10 mg")))
            .text("After the table.");
    assertThat(chunk(draft))
        .extracting(ChunkText::text)
        .containsExactly(prose.strip(), "Dose: 10 mg\nAfter the table.");
  }

  @Test
  void a_row_over_the_budget_is_continued_with_its_label() {
    List<String> row = new ArrayList<>(List.of("Label"));
    for (int i = 0; i < 30; i++) {
      row.add("value number " + i);
    }
    List<ChunkText> chunks =
        chunk(new DocumentDraft().table(0, List.of(row)), new ChunkingSettings(40, 10, 10));
    assertThat(chunks).hasSize(4).allSatisfy(it -> assertThat(it.text()).startsWith("Label"));
    assertThat(chunks).allSatisfy(it -> assertThat(it.tokenCount()).isLessThanOrEqualTo(40));
    assertThat(chunks.stream().mapToInt(it -> it.anchorIds().size()).sum()).isEqualTo(31);
  }

  @Test
  void empty_cells_go_with_their_row_and_an_empty_table_makes_no_passage() {
    DocumentDraft draft = new DocumentDraft();
    draft.table(
        new TableRow(false, List.of(draft.cell(0, 0, 1, 1, "a"), draft.cell(0, 1, 1, 1, ""))));
    assertThat(chunk(draft).get(0).anchorIds()).hasSize(2);
    assertThat(chunk(new DocumentDraft().table(0, List.of(List.of("", ""))))).isEmpty();
  }

  @Test
  void tokens_count_words_numbers_and_marks_of_any_language() {
    assertThat(TokenCounter.count("Dose: 10 mg")).isEqualTo(4);
    assertThat(TokenCounter.count("Рандомизация")).isEqualTo(3);
    assertThat(TokenCounter.count("20201122")).isEqualTo(3);
    assertThat(TokenCounter.count(" \u00A0\n")).isZero();
  }

  @Test
  void sentences_do_not_end_at_abbreviations_or_initials() {
    assertThat(SentenceSplitter.sentences("В 2020 г. доза, т.е. 5 мг. Далее А. Иванов решил. Да!"))
        .containsExactly("В 2020 г. доза, т.е. 5 мг. Далее А. Иванов решил.", "Да!");
  }

  @Test
  void one_word_of_a_million_letters_is_cut_in_linear_time() {
    List<Anchor> anchors =
        AnchorBuilderTest.build(new DocumentDraft().text("ж\uD835\uDC00".repeat(500_000)))
            .anchors();
    List<ChunkText> chunks =
        Assertions.assertTimeout(
            Duration.ofSeconds(10),
            () -> new Chunker(ChunkingSettings.DEFAULT).chunk(VERSION, anchors));
    assertThat(chunks).allSatisfy(it -> assertThat(it.tokenCount()).isLessThanOrEqualTo(450));
  }
}
