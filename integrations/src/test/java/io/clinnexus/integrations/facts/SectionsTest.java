package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.extraction.ReadFact;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists, tables, titles and histories; what contradicts itself and what is not said. */
class SectionsTest {

  @Test
  void lists_are_read_in_document_order_up_to_the_next_heading() {
    // FACT-2: the next anchors were not the next of the document
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Protocol")
                .heading(1, "Primary Endpoint")
                .text("The following will be assessed:")
                .item("1.", "Change in pain score at Week 12")
                .item("2.", "Use of rescue medication")
                .heading(1, "Secondary Endpoints")
                .item("1.", "Quality of life at Week 24")
                .heading(1, "Safety")
                .item("1.", "Adverse events"));
    assertThat(reading.value("endpoints/primary"))
        .isEqualTo("Change in pain score at Week 12 | Use of rescue medication");
    assertThat(reading.value("endpoints/secondary")).isEqualTo("Quality of life at Week 24");
  }

  @Test
  void objectives_and_endpoints_stand_in_a_table_with_rows_for_the_levels() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Protocol")
                .heading(1, "Objectives and Endpoints")
                .table(
                    1,
                    List.of(
                        List.of("Objectives", "Endpoints"),
                        List.of("Primary", ""),
                        List.of("To assess pain", "Pain score at Week 12"),
                        List.of("Secondary", ""),
                        List.of("To assess sleep", "Hours of sleep"),
                        List.of("Exploratory", ""),
                        List.of("To assess mood", "Mood score"))));
    assertThat(reading.value("study/objectives.primary")).isEqualTo("To assess pain");
    assertThat(reading.value("endpoints/primary")).isEqualTo("Pain score at Week 12");
    assertThat(reading.value("study/objectives.secondary")).isEqualTo("To assess sleep");
    assertThat(reading.value("endpoints/secondary")).isEqualTo("Hours of sleep");
  }

  @Test
  void a_russian_table_takes_its_level_from_the_caption() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Протокол")
                .heading(1, "Цели исследования по уровням")
                .text("Таблица 1. Вторичные цели и конечные точки")
                .table(
                    1,
                    List.of(
                        List.of("Цель", "Конечная точка"),
                        List.of("Оценить сон", "Число часов сна"))));
    assertThat(reading.value("study/objectives.secondary")).isEqualTo("Оценить сон");
    assertThat(reading.value("endpoints/secondary")).isEqualTo("Число часов сна");
    assertThat(reading.fact("endpoints/primary")).isEmpty();
  }

  @Test
  void arms_stand_in_the_header_or_in_the_first_column() {
    List<List<String>> across =
        List.of(
            List.of("Arm", "Drug X 10 mg", "Placebo"), List.of("Unit dose", "10 mg", "none given"));
    List<List<String>> down =
        List.of(
            List.of("Arm", "Intervention"),
            List.of("Drug X 10 mg", "one tablet"),
            List.of("Placebo", "one tablet"));
    for (List<List<String>> table : List.of(across, down)) {
      DocumentDraft draft =
          new DocumentDraft().text("Protocol").heading(1, "Study Intervention").table(1, table);
      assertThat(Reading.of(draft).value("study/arms")).isEqualTo("Drug X 10 mg | Placebo");
    }
  }

  @Test
  void a_title_page_without_labels_has_a_title_over_several_lines() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("CLINICAL STUDY PROTOCOL")
                .text("A RANDOMIZED STUDY TO EVALUATE THE SAFETY AND EFFICACY OF")
                .text("DRUG X IN PATIENTS WITH PNEUMONIA")
                .text("This document is confidential and must not be disclosed to others.")
                .text("Protocol AB-1234-07(c)")
                .heading(1, "Synopsis"));
    assertThat(reading.value("study/title"))
        .isEqualTo(
            "A RANDOMIZED STUDY TO EVALUATE THE SAFETY AND EFFICACY OF DRUG X IN PATIENTS WITH"
                + " PNEUMONIA");
    assertThat(reading.fact("study/title").orElseThrow().quotes()).hasSize(2);
    assertThat(reading.value("protocol_meta/protocol_id")).isEqualTo("AB-1234-07(c)");
    assertThat(reading.fact("protocol_meta/phase")).isEmpty();
    assertThat(reading.fact("protocol_meta/protocol_date")).isEmpty();
  }

  @Test
  void the_date_is_that_of_the_current_amendment() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("Amendment Number: 2")
            .text("Approval Date:")
            .table(
                0,
                List.of(
                    List.of("Original Protocol", "12 May 2020"),
                    List.of("Amendment 1", "18 Aug 2020"),
                    List.of("Amendment 2", "19 Mar 2021")));
    Reading reading = Reading.of(draft);
    assertThat(reading.value("protocol_meta/protocol_date")).isEqualTo("2021-03-19");
    assertThat(reading.value("protocol_meta/protocol_version")).isEqualTo("Amendment 2");
  }

  @Test
  void a_history_without_the_current_version_says_nothing_of_its_date() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("Version Number: 3")
            .table(
                1,
                List.of(
                    List.of("Version", "Date Final"),
                    List.of("2", "14 April 2020"),
                    List.of("1", "18 March 2020")));
    assertThat(Reading.of(draft).fact("protocol_meta/protocol_date")).isEmpty();
  }

  @Test
  void two_confident_values_contradict_each_other_and_both_are_kept() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Protocol Number: AB-1")
                .heading(1, "Synopsis")
                .text("Protocol Number: AB-2"));
    ReadFact fact = reading.fact("protocol_meta/protocol_id").orElseThrow();
    assertThat(fact.status()).isEqualTo(FactStatus.CONFLICTING);
    assertThat(Reading.text(fact.value().value())).isEqualTo("AB-1");
    assertThat(fact.alternatives()).hasSize(1);
    assertThat(Reading.text(fact.alternatives().get(0).value().value())).isEqualTo("AB-2");
    assertThat(fact.alternatives().get(0).quotes()).hasSize(1);
  }

  @Test
  void a_value_below_the_threshold_is_to_be_reviewed_and_no_model_is_asked() {
    // FACT-10: without a model every such fact was sent to review
    Reading sure = Reading.of(new DocumentDraft().text("Sponsor: Acme Limited"));
    assertThat(sure.fact("protocol_meta/sponsor_name").orElseThrow().status())
        .isEqualTo(FactStatus.EXTRACTED);
    for (ReadFact fact : sure.extracted().facts()) {
      boolean reviewed = fact.status() == FactStatus.NEEDS_REVIEW;
      assertThat(reviewed).isEqualTo(fact.confidence().value() < 0.7);
    }
  }

  @Test
  void what_was_known_before_and_what_is_appended_states_nothing() {
    // FACT-8: no zone or section was looked at
    String sentence = "Approximately 64 patients will be randomized in a 1:1 ratio.";
    for (String heading : List.of("Background", "Clinical Data", "Appendix 1", "References")) {
      Reading reading =
          Reading.of(new DocumentDraft().text("Protocol").heading(1, heading).text(sentence));
      assertThat(reading.fact("population/planned_n_total")).isEmpty();
      assertThat(reading.fact("study/design.randomization_ratio")).isEmpty();
    }
  }

  @Test
  void a_template_states_nothing() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Схема протокола исследования для этической экспертизы")
                .heading(1, "Количество участников")
                .text("Укажите общее число участников. Участники обоих полов должны быть включены.")
                .heading(1, "Возраст")
                .text("Укажите возрастной диапазон участников."));
    assertThat(reading.extracted().facts())
        .extracting(fact -> fact.key().format())
        .containsExactly("study/title");
  }

  @Test
  void the_same_document_gives_the_same_facts_with_the_same_ids() {
    // FACT-9: the second run read something else
    DocumentDraft draft =
        new DocumentDraft()
            .text("Protocol Number: AB-1")
            .heading(1, "Study Design")
            .text("This is a randomized, double-blind study. 300 patients will be enrolled.");
    assertThat(Reading.of(draft).extracted()).isEqualTo(Reading.of(draft).extracted());
    ReadFact fact = Reading.of(draft).fact("protocol_meta/protocol_id").orElseThrow();
    StudyId study = new StudyId(new UUID(3, 4));
    Instant now = Instant.EPOCH;
    assertThat(fact.toFact(study, Reading.VERSION, now))
        .isEqualTo(fact.toFact(study, Reading.VERSION, now));
  }

  @Test
  void one_reading_is_stored_under_both_names_of_a_concept() {
    // FACT-13
    Reading reading =
        Reading.of(new DocumentDraft().text("Trial Phase: Phase 2b").text("Masking: double-blind"));
    assertThat(reading.value("protocol_meta/phase")).isEqualTo("IIb");
    assertThat(reading.value("study/phase")).isEqualTo("Phase 2b");
    assertThat(reading.value("study/design.blinding")).isEqualTo("double");
    assertThat(reading.value("study/design.masking")).isEqualTo("double-blind");
    assertThat(reading.extracted().facts())
        .extracting(fact -> Reading.text(fact.value().value()))
        .doesNotContain("unknown");
  }

  @Test
  void names_begin_with_a_capital_letter_and_are_no_sentences() {
    // FACT-6
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Sponsor: will be responsible for the study")
                .text("Investigational Product: tablets that are given to patients"));
    assertThat(reading.fact("protocol_meta/sponsor_name")).isEmpty();
    assertThat(reading.fact("treatment/ip_name")).isEmpty();
  }

  @Test
  void a_brochure_tells_of_other_studies_and_is_not_read_for_sentences() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("Sponsor: Acme Limited")
            .heading(1, "Study Design")
            .text("Approximately 300 patients will be enrolled.");
    Reading reading = Reading.of(draft, DocumentType.IB);
    assertThat(reading.value("protocol_meta/sponsor_name")).isEqualTo("Acme Limited");
    assertThat(reading.fact("population/planned_n_total")).isEmpty();
  }
}
