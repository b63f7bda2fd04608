package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.DocumentDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title pages as different sponsors write them. */
class TitlePagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Study Code D1234C00001 | protocol_meta/protocol_id | D1234C00001",
        "Clinical Trial Protocol CABC123D2301 | protocol_meta/protocol_id | CABC123D2301",
        "Version 2.0 | protocol_meta/protocol_version | 2.0",
        "Version 2.0, 12 March 2020 | protocol_meta/protocol_version | 2.0",
        "Version 2.0, 12 March 2020 | protocol_meta/protocol_date | 2020-03-12",
        "Version Number: v.1.0 | protocol_meta/protocol_version | 1.0",
        "Date 10 May 2020 | protocol_meta/protocol_date | 2020-05-10",
        "Protocol Amendment 3.1 (US) | protocol_meta/amendment | 3.1 (US)",
        "EudraCT No. 2019-001234-33 | protocol_meta/eudract_number | 2019-001234-33",
        "National Clinical Trial (NCT) Identified Number: NCT01234567 | protocol_meta/nct_number |"
            + " NCT01234567",
        "Release date: 14-Feb-2023 | protocol_meta/protocol_date | 2023-02-14",
        "Version number: 00 (Original Protocol) | protocol_meta/protocol_version | 00",
        "Версия 2.0 от 16.03.2026 | protocol_meta/protocol_date | 2026-03-16",
        "Версия 2.0 от 16.03.2026 | protocol_meta/protocol_version | 2.0",
        "Протокол клинического исследования № КИ-12/2023 | protocol_meta/protocol_id | КИ-12/2023",
        "ФАЗА ИССЛЕДОВАНИЯ: III фаза | protocol_meta/phase | III",
        "Sponsored by: Acme Research & Development, LLC | protocol_meta/sponsor_name | Acme"
            + " Research & Development, LLC",
        "Спонсор – ООО «Пример» | protocol_meta/sponsor_name | ООО «Пример»",
      })
  void a_line_of_a_title_page(String line, String key, String value) {
    DocumentDraft draft = new DocumentDraft().text("Confidential").text(line);
    assertThat(Reading.of(draft).value(key)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Version 5.0 | protocol_meta/protocol_version",
        "Version 5.0, 27 November 2017 | protocol_meta/protocol_date",
        "Protocol XY-123-99 | protocol_meta/protocol_id",
      })
  void in_the_body_it_may_be_about_anything(String line, String key) {
    DocumentDraft draft = new DocumentDraft().text("Protocol").heading(1, "Safety").text(line);
    assertThat(Reading.of(draft).fact(key)).isEmpty();
  }

  @Test
  void a_row_with_a_value_for_each_arm_is_not_about_the_study() {
    DocumentDraft draft =
        new DocumentDraft()
            .text("Protocol")
            .heading(1, "Study Intervention")
            .table(1, List.of(List.of("Arm", "Low", "High"), List.of("Dose", "20 mg", "40 mg")));
    assertThat(Reading.of(draft).fact("treatment/dosage")).isEmpty();
  }
}
