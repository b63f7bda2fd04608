package io.clinnexus.domain.anchors;

import static io.clinnexus.domain.studies.DocumentLanguage.EN;
import static io.clinnexus.domain.studies.DocumentLanguage.MIXED;
import static io.clinnexus.domain.studies.DocumentLanguage.RU;
import static io.clinnexus.domain.studies.DocumentLanguage.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.studies.DocumentLanguage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Patients receive a single dose. | EN",
        "Пациенты получают одну дозу. | RU",
        "12.5 / 30 % | UNKNOWN",
        "Доза 10 mg/kg | RU",
        "АЛТ, АСТ (ALT, AST) | RU",
        "Препарат pembrolizumab | RU",
        "Приём Xeljanz | RU",
        "Protocol code АБ-1 | EN",
        "Название исследования на русском языке / Title of the study in English | MIXED",
      })
  void the_share_of_cyrillic_letters_decides(String text, DocumentLanguage language) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(language);
  }

  @Test
  void a_document_with_russian_beside_english_is_mixed_even_when_one_script_prevails() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.add(
          List.of("Цель", "The objective of this part of the study is described here in full."));
    }
    assertThat(DocumentLanguageDetector.detect(new DocumentDraft().table(0, rows).build()))
        .isEqualTo(MIXED);
  }

  @Test
  void the_bilingual_share_counts_real_characters_not_cells() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("Протокол исследования ".repeat(40))
            .table(
                0,
                List.of(
                    List.of("Срок", "Date"),
                    List.of(
                        "Длинная строка таблицы на одном языке ".repeat(20), "и её продолжение")));
    assertThat(DocumentLanguageDetector.detect(draft.build())).isEqualTo(RU);
  }

  @Test
  void letters_of_paragraphs_and_cells_decide_otherwise() {
    assertThat(DocumentLanguageDetector.detect(new DocumentDraft().text("1 2 3").build()))
        .isEqualTo(UNKNOWN);
    assertThat(DocumentLanguageDetector.detect(new DocumentDraft().text("A study.").build()))
        .isEqualTo(EN);
  }
}
