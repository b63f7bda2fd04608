package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingDetectorTest {

  private static List<String> headings(DocumentDraft draft) {
    Collection<DetectedHeading> found = HeadingDetector.detect(draft.build()).values();
    return found.stream()
        .map(DetectedHeading::heading)
        .map(it -> it.level() + " " + it.number().orElse("-") + " " + it.title())
        .toList();
  }

  @Test
  void automatic_numbers_lose_their_closing_marks_and_stay_out_of_the_title() {
    assertThat(
            headings(
                new DocumentDraft()
                    .heading(1, "1.", "Introduction")
                    .heading(2, "1.1", "Background:")
                    .heading(1, "Appendix A.", "Forms")))
        .containsExactly("1 1 Introduction", "2 1.1 Background:", "1 Appendix A Forms");
  }

  @Test
  void numbers_typed_before_styled_headings_are_taken_off_the_title_but_stay_in_the_path() {
    DocumentDraft draft =
        new DocumentDraft().heading(1, "5. Population").heading(2, "5.1\tInclusion");
    assertThat(headings(draft)).containsExactly("1 5 Population", "2 5.1 Inclusion");
    assertThat(HeadingDetector.detect(draft.build()).values())
        .extracting(DetectedHeading::pathTitle)
        .containsExactly("5. Population", "5.1 Inclusion");
  }

  @Test
  void a_bare_integer_is_a_number_only_in_sequence() {
    assertThat(
            headings(
                new DocumentDraft()
                    .heading(1, "1 Introduction")
                    .heading(2, "12 Lead Electrocardiogram")
                    .heading(1, "2 Objectives")))
        .containsExactly("1 1 Introduction", "2 - 12 Lead Electrocardiogram", "1 2 Objectives");
  }

  @Test
  void a_word_before_the_number_belongs_to_the_title() {
    assertThat(headings(new DocumentDraft().heading(1, "Приложение А. Форма согласия")))
        .containsExactly("1 - Приложение А. Форма согласия");
  }

  @Test
  void outline_levels_of_style_chains_make_headings() {
    assertThat(headings(new DocumentDraft().outline(2, "Blinding")))
        .containsExactly("2 - Blinding");
  }

  @Test
  void list_items_that_look_numbered_stay_list_items_when_real_headings_exist() {
    DocumentDraft draft =
        new DocumentDraft()
            .heading(1, "Population")
            .text("1. Adults aged 18 years or older")
            .item("2.", "Signed Consent")
            .bold("3. Weight Above 50 kg");
    assertThat(headings(draft)).containsExactly("1 - Population");
  }

  @Test
  void contents_entries_text_boxes_and_cells_never_hold_headings() {
    DocumentDraft draft =
        new DocumentDraft()
            .role(ParagraphRole.TABLE_OF_CONTENTS, "1.1 Objectives")
            .role(ParagraphRole.TEXT_BOX, "1.2 Endpoints")
            .text("1.3 Design\t17")
            .table(0, List.of(List.of("1.4 Safety", "text")));
    assertThat(headings(draft)).isEmpty();
  }

  @Test
  void decimal_numbers_typed_by_hand_make_headings_without_styles() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("1. Введение")
            .text("1.1. Обоснование исследования")
            .text("Текст раздела, который ничем не выделен.")
            .text("2. Цели")
            .text("2.1 Основная цель")
            .text("Включение возможно при следующих условиях:")
            .text("1. возраст от 18 лет;")
            .text("2. подписанное согласие.");
    assertThat(headings(draft))
        .containsExactly(
            "1 1 Введение", "2 1.1 Обоснование исследования", "1 2 Цели", "2 2.1 Основная цель");
  }

  @Test
  void roman_chapters_with_restarting_numbers_name_their_chapter() {
    DocumentDraft draft =
        new DocumentDraft()
            .bold("I. Титульный лист")
            .text("1. Название. Укажите полное название и номер.")
            .text("2. Спонсор. Укажите адрес и телефон.")
            .bold("II. Цель")
            .text("1. Задачи. Опишите задачи исследования.")
            .text("2. Введение. Опишите обоснование.");
    assertThat(headings(draft))
        .containsExactly(
            "1 I Титульный лист",
            "2 I.1 Название",
            "2 I.2 Спонсор",
            "1 II Цель",
            "2 II.1 Задачи",
            "2 II.2 Введение");
  }

  @Test
  void numbered_sentences_are_no_headings() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("The following applies:")
            .text("1. The investigator signs the form before the first procedure.")
            .text("2. The sponsor keeps a copy for at least fifteen years after the end.")
            .text("3. The monitor verifies both at every visit to the site.");
    assertThat(headings(draft)).isEmpty();
  }

  @Test
  void a_document_without_numbers_falls_back_on_its_look() {
    DocumentDraft draft =
        new DocumentDraft()
            .bold("Study design")
            .text("This is a parallel-group study in which patients are followed for a year.")
            .bold("Study population")
            .text("Adults with the disease are included when they have signed the form.");
    assertThat(HeadingDetector.detect(draft.build()).values())
        .extracting(DetectedHeading::mode, DetectedHeading::confidence, DetectedHeading::pathTitle)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(HeadingMode.VISUAL, 0.6, "Study design"),
            org.assertj.core.groups.Tuple.tuple(HeadingMode.VISUAL, 0.6, "Study population"));
  }

  @Test
  void path_titles_are_cut_by_code_points_and_lose_one_colon() {
    DocumentDraft draft =
        new DocumentDraft().heading(1, "\uD835\uDC00".repeat(130)).heading(1, "Sa\u200Bfety:");
    assertThat(HeadingDetector.detect(draft.build()).values())
        .extracting(DetectedHeading::pathTitle)
        .containsExactly("\uD835\uDC00".repeat(120), "Safety");
  }
}
