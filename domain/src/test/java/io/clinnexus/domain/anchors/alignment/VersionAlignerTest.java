package io.clinnexus.domain.anchors.alignment;

import static io.clinnexus.domain.anchors.alignment.VersionFixture.align;
import static io.clinnexus.domain.anchors.alignment.VersionFixture.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionAlignerTest {

  private static final String DOSING =
      "Patients receive 10 mg of the product once daily in the morning, at least 30 minutes before"
          + " food.";

  @Test
  void a_changed_dose_is_an_edit_below_one_that_names_both_values() {
    VersionAlignment alignment =
        align(draft -> draft.text(DOSING), draft -> draft.text(DOSING.replace("10 mg", "20 mg")));
    assertThat(changes(alignment))
        .containsExactly(
            "edited: " + DOSING + " -> " + DOSING.replace("10 mg", "20 mg") + " [number 10 -> 20]");
    assertThat(alignment.correspondences().get(3).similarity()).isLessThan(1);
  }

  @Test
  void an_added_word_is_an_edit_below_one() {
    VersionAlignment alignment =
        align(draft -> draft.text(DOSING), draft -> draft.text(DOSING.replace("food", "any food")));
    assertThat(alignment.correspondences().get(3).kind()).isEqualTo(CorrespondenceKind.EDITED);
    assertThat(alignment.correspondences().get(3).similarity()).isBetween(0.9, 0.99);
  }

  @Test
  void spaces_quotes_dashes_and_soft_hyphens_change_nothing_but_case_does() {
    VersionAlignment alignment =
        align(
            draft -> draft.text("The “run-in” period – two weeks – is open").text("Severe events"),
            draft ->
                draft
                    .text("The \"run\u2011in\" pe\u00ADriod \u2014 two\u00A0weeks - is  open")
                    .text("severe events"));
    assertThat(changes(alignment)).containsExactly("edited: Severe events -> severe events");
  }

  @Test
  void repeated_texts_stay_with_their_headings() {
    VersionAlignment alignment =
        align(
            draft ->
                draft
                    .heading(1, "2", "Imaging")
                    .text("Not applicable.")
                    .heading(1, "3", "Biomarkers")
                    .text("Not applicable.")
                    .heading(1, "4", "Genetics")
                    .text("Not applicable."),
            draft ->
                draft
                    .heading(1, "2", "Imaging")
                    .text("Not applicable.")
                    .heading(1, "3", "Genetics")
                    .text("Not applicable."));
    assertThat(changes(alignment))
        .containsExactly(
            "removed: Biomarkers -> ",
            "removed: Not applicable. -> ",
            "unchanged own 4 -> 3: Genetics");
    assertThat(sectionOf(alignment.correspondences().get(alignment.correspondences().size() - 1)))
        .isEqualTo("Genetics / Genetics");
  }

  private static String sectionOf(Correspondence found) {
    return found.earlier().get(0).sectionPath() + " / " + found.later().get(0).sectionPath();
  }

  @Test
  void a_moved_paragraph_is_moved_and_its_neighbours_are_not() {
    String other =
        "Blood samples for pharmacokinetics are drawn before the first dose of each cycle.";
    VersionAlignment alignment =
        align(
            draft ->
                draft.text(DOSING).text("First text in between.").text("Second one.").text(other),
            draft ->
                draft.text("First text in between.").text("Second one.").text(other).text(DOSING));
    assertThat(changes(alignment)).containsExactly("moved: " + DOSING);
  }

  @Test
  void a_section_that_moved_takes_its_repeated_texts_with_it() {
    VersionAlignment alignment =
        align(
            draft ->
                sections(
                    draft,
                    "Imaging of the chest",
                    "Genetic sampling",
                    "Biomarkers in blood",
                    "Diary"),
            draft ->
                sections(
                    draft,
                    "Genetic sampling",
                    "Biomarkers in blood",
                    "Diary",
                    "Imaging of the chest"));
    assertThat(
            alignment.correspondences().stream()
                .filter(Correspondence::isChange)
                .map(found -> found.kind() + " " + found.later().get(0).textNormalised()))
        .containsExactly("MOVED Imaging of the chest", "MOVED Not applicable.");
  }

  private static DocumentDraft sections(DocumentDraft draft, String... titles) {
    for (String title : titles) {
      draft.heading(2, title).text("Not applicable.");
    }
    return draft;
  }

  @Test
  void a_paragraph_that_moved_and_changed_is_found() {
    VersionAlignment alignment =
        align(
            draft ->
                draft
                    .text(DOSING)
                    .heading(1, "2", "Follow-up")
                    .text("Patients return to the site."),
            draft ->
                draft
                    .heading(1, "2", "Follow-up")
                    .text("Patients return to the site.")
                    .text(DOSING.replace("in the morning", "in the evening")));
    assertThat(alignment.count(CorrespondenceKind.MOVED_EDITED)).isEqualTo(1);
    assertThat(changes(alignment)).hasSize(1);
  }

  @Test
  void a_paragraph_becomes_two_and_two_become_one() {
    String first = "Eligible patients sign the consent form before any procedure is carried out.";
    String second = "A copy of the signed form is handed to the patient and filed at the site.";
    assertThat(
            changes(
                align(
                    draft -> draft.text(first + " " + second),
                    draft -> draft.text(first).text(second))))
        .containsExactly("split: " + first + " " + second + " -> " + first + " + " + second);
    assertThat(
            changes(
                align(
                    draft -> draft.text(first).text(second),
                    draft -> draft.text(first + " " + second))))
        .containsExactly("merged: " + first + " + " + second + " -> " + first + " " + second);
  }

  @Test
  void a_paragraph_that_became_a_list_item_is_unchanged() {
    VersionAlignment alignment =
        align(
            draft -> draft.text("Women of childbearing potential"),
            draft -> draft.item("•", "Women of childbearing potential"));
    assertThat(changes(alignment)).isEmpty();
  }

  @Test
  void renumbered_sections_items_tables_and_references_to_them_are_no_changes() {
    VersionAlignment alignment =
        align(
            draft ->
                draft
                    .heading(1, "2 Dose")
                    .text("Table 1. Dose levels")
                    .text("See section 2.1 and Table 1 for details of the dose levels.")
                    .heading(2, "2.1 Dose levels and schedule"),
            draft ->
                draft
                    .heading(1, "2 Rationale of the study design")
                    .text("Table 1. Reasons for the choice of the design")
                    .heading(1, "3 Dose")
                    .text("Table 2. Dose levels")
                    .text("See section 3.1 and Table 2 for details of the dose levels.")
                    .heading(2, "3.1 Dose levels and schedule"));
    assertThat(changes(alignment))
        .containsExactly(
            "added:  -> 2 Rationale of the study design",
            "added:  -> Table 1. Reasons for the choice of the design",
            "unchanged own 2 -> 3: 2 Dose -> 3 Dose",
            "unchanged own 1 -> 2: Table 1. Dose levels -> Table 2. Dose levels",
            "unchanged reference 2.1 -> 3.1 reference 1 -> 2: See section 2.1 and Table 1 for details"
                + " of the dose levels. -> See section 3.1 and Table 2 for details of the dose levels.",
            "unchanged own 2.1 -> 3.1: 2.1 Dose levels and schedule -> 3.1 Dose levels and schedule");
  }

  @Test
  void a_reference_that_followed_nothing_is_an_edit() {
    VersionAlignment alignment =
        align(
            draft -> draft.heading(1, "2", "Dose").text("The dose levels are in section 2."),
            draft -> draft.heading(1, "2", "Dose").text("The dose levels are in section 7."));
    assertThat(changes(alignment))
        .containsExactly(
            "edited: The dose levels are in section 2. -> The dose levels are in section 7."
                + " [number 2 -> 7]");
  }

  @Test
  void a_number_in_a_title_counts_as_much_as_any() {
    VersionAlignment alignment =
        align(
            draft -> draft.heading(2, "2.5 mg dose group").heading(2, "Visit 2").text(DOSING),
            draft -> draft.heading(2, "5.0 mg dose group").heading(2, "Visit 3").text(DOSING));
    assertThat(changes(alignment))
        .containsExactly(
            "edited: 2.5 mg dose group -> 5.0 mg dose group [number 2.5 -> 5.0]",
            "edited: Visit 2 -> Visit 3 [number 2 -> 3]");
  }

  @Test
  void the_same_versions_always_give_the_same_alignment_whatever_the_order_of_the_lists() {
    DocumentDraft earlier = random(7, 60);
    DocumentDraft later = random(8, 60);
    List<Anchor> old = VersionFixture.earlier(earlier);
    List<Anchor> now = VersionFixture.later(later);
    VersionAlignment first = VersionFixture.ALIGNER.align(old, now);
    List<Anchor> shuffled = new java.util.ArrayList<>(old);
    java.util.Collections.shuffle(shuffled, new Random(3));
    assertThat(VersionFixture.ALIGNER.align(shuffled, now).correspondences())
        .isEqualTo(first.correspondences());
  }

  private static DocumentDraft random(int seed, int paragraphs) {
    Random random = new Random(seed);
    DocumentDraft draft = new DocumentDraft();
    for (int i = 0; i < paragraphs; i++) {
      draft.text(
          IntStream.range(0, 12)
              .mapToObj(unused -> "слово" + (char) ('а' + random.nextInt(20)))
              .collect(Collectors.joining(" ")));
    }
    return draft;
  }

  @Test
  void unrelated_texts_of_a_small_vocabulary_are_not_paired() {
    VersionAlignment alignment = align(random(1, 200), random(2, 200));
    assertThat(alignment.comparability().verdict()).isEqualTo(Verdict.OTHER_DOCUMENT);
    assertThat(alignment.count(CorrespondenceKind.REMOVED)).isEqualTo(200);
    assertThat(alignment.count(CorrespondenceKind.ADDED)).isEqualTo(200);
  }

  @Test
  void an_empty_version_is_said_to_be_empty() {
    DocumentDraft some = new DocumentDraft().text(DOSING);
    assertThat(align(some, new DocumentDraft()).comparability().verdict())
        .isEqualTo(Verdict.LATER_EMPTY);
    assertThat(align(new DocumentDraft(), some).comparability().verdict())
        .isEqualTo(Verdict.EARLIER_EMPTY);
    assertThat(align(new DocumentDraft(), new DocumentDraft()).correspondences()).isEmpty();
  }

  @Test
  void a_version_in_another_language_is_not_compared() {
    VersionAlignment alignment =
        align(
            new DocumentDraft().text(DOSING).text("10 mg"),
            new DocumentDraft()
                .text("Пациенты получают 10 мг препарата один раз в сутки утром до еды.")
                .text("10 mg"));
    assertThat(alignment.comparability().verdict()).isEqualTo(Verdict.OTHER_LANGUAGE);
    assertThat(alignment.count(CorrespondenceKind.UNCHANGED)).isZero();
  }

  @Test
  void a_version_of_the_same_paragraph_again_and_again_is_said_to_be_repetitive() {
    DocumentDraft ten = new DocumentDraft();
    DocumentDraft eleven = new DocumentDraft();
    IntStream.range(0, 10).forEach(unused -> ten.text(DOSING));
    IntStream.range(0, 11).forEach(unused -> eleven.text(DOSING));
    VersionAlignment alignment = align(ten, eleven);
    assertThat(alignment.comparability().verdict()).isEqualTo(Verdict.REPETITIVE);
    assertThat(alignment.comparability().holds()).isFalse();
    assertThat(alignment.count(CorrespondenceKind.UNCHANGED)).isEqualTo(10);
    assertThat(alignment.count(CorrespondenceKind.ADDED)).isEqualTo(1);
  }

  @Test
  void a_version_is_not_aligned_with_itself_nor_a_mixture() {
    List<Anchor> old = VersionFixture.earlier(new DocumentDraft().text(DOSING));
    List<Anchor> now = VersionFixture.later(new DocumentDraft().text(DOSING));
    assertThatThrownBy(() -> VersionFixture.ALIGNER.align(old, old))
        .isInstanceOf(InvalidValue.class);
    List<Anchor> mixed = List.of(old.get(0), now.get(0));
    assertThatThrownBy(() -> VersionFixture.ALIGNER.align(mixed, now))
        .isInstanceOf(InvalidValue.class);
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26)))
        .collect(Collectors.joining());
  }

  @Test
  void five_thousand_edited_paragraphs_are_all_found_again() {
    DocumentDraft old = new DocumentDraft();
    DocumentDraft now = new DocumentDraft();
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      String text =
          IntStream.range(0, 30)
              .mapToObj(unused -> letters(random.nextInt(3_000)))
              .collect(Collectors.joining(" "));
      old.text(text + " " + i + " mg");
      now.text(text + " " + (i + 7) + " mg");
    }
    VersionAlignment alignment = align(old, now);
    assertThat(alignment.count(CorrespondenceKind.EDITED)).isEqualTo(5_000);
    assertThat(alignment.correspondences()).allMatch(found -> found.criticalChanges().size() == 1);
  }
}
