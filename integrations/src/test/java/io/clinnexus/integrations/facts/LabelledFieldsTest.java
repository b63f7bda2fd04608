package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.extraction.ReadFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title pages and synopses in their different shapes (FACT-3: tables are read, too). */
class LabelledFieldsTest {

  private static final String NONE = "";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Protocol Number: ABC-1234-301 | protocol_meta/protocol_id | ABC-1234-301",
        "Номер протокола: КИ-01/2024 | protocol_meta/protocol_id | КИ-01/2024",
        "Протокол № BE-2024-07 | protocol_meta/protocol_id | BE-2024-07",
        "Номер протокола / Protocol number: XY-9 | protocol_meta/protocol_id | XY-9",
        "Version Number: 3.0 | protocol_meta/protocol_version | 3.0",
        "Версия: 1.2 от 16 марта 2026 г. | protocol_meta/protocol_version | 1.2",
        "Версия и дата: 1.2 от 16 марта 2026 г. | protocol_meta/protocol_date | 2026-03-16",
        "Version Date: 02 March 2026 | protocol_meta/protocol_date | 2026-03-02",
        "Дата версии: 05.11.2024 | protocol_meta/protocol_date | 2024-11-05",
        "Amendment Number: 3.1 (US) | protocol_meta/amendment | 3.1 (US)",
        "Sponsor: Acme Pharmaceuticals, Inc., 12 Long Street, Town | protocol_meta/sponsor_name |"
            + " Acme Pharmaceuticals, Inc.",
        "Спонсор: АО «Пример», Россия, 101000, г. Москва | protocol_meta/sponsor_name | АО"
            + " «Пример»",
        "Study Phase: 2 | protocol_meta/phase | II",
        "Фаза исследования: I/IIa | protocol_meta/phase | I/IIa",
        "Фаза: III | study/phase | III",
        "NCT #: NCT01234567 | protocol_meta/nct_number | NCT01234567",
        "EudraCT Number: 2019-001234-33 | protocol_meta/eudract_number | 2019-001234-33",
        "EU CT Number: 2022-500123-12-00 | protocol_meta/eu_trial_number | 2022-500123-12-00",
        "IND Number: 123,456 | protocol_meta/ind_number | 123456",
        "Number of Arms: [3] | study/number_of_arms | 3",
      })
  void a_line_with_a_label(String line, String key, String value) {
    assertThat(Reading.of(new DocumentDraft().text(line)).value(key)).isEqualTo(value);
    assertThat(Reading.of(cells(line)).value(key)).isEqualTo(value);
  }

  /** The same as a table row; a number sign belongs to the value. */
  private static DocumentDraft cells(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? new DocumentDraft().text(line)
        : new DocumentDraft()
            .table(
                0,
                List.of(List.of(line.substring(0, colon), line.substring(colon + 1).strip(), "")));
  }

  @Test
  void several_fields_in_one_line() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text(
                    "Protocol Title: A Phase 2 Study of Something in Adults Protocol Number: AB-204"
                        + " Amendment Number: 3.1 (US) Study Phase: 2 Sponsor Name: Acme, Inc."
                        + " Legal Registered Address: 1 Road"));
    assertThat(reading.value("study/title")).isEqualTo("A Phase 2 Study of Something in Adults");
    assertThat(reading.value("protocol_meta/protocol_id")).isEqualTo("AB-204");
    assertThat(reading.value("protocol_meta/amendment")).isEqualTo("3.1 (US)");
    assertThat(reading.value("protocol_meta/phase")).isEqualTo("II");
    assertThat(reading.value("protocol_meta/sponsor_name")).isEqualTo("Acme, Inc.");
  }

  @Test
  void a_label_with_its_value_below() {
    Reading reading =
        Reading.of(
            new DocumentDraft()
                .text("Protocol Title:")
                .text("A Study of Something in Adults")
                .text("Sponsor")
                .text("Acme Limited")
                .text("Number of Participants:")
                .text("Not applicable"));
    assertThat(reading.value("study/title")).isEqualTo("A Study of Something in Adults");
    assertThat(reading.value("protocol_meta/sponsor_name")).isEqualTo("Acme Limited");
    assertThat(reading.value("population/planned_n_total")).isEqualTo(NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Approval Date: See electronic date stamp | protocol_meta/protocol_date",
        "Sponsor Approval Date: On file at Acme | protocol_meta/protocol_date",
        "Protocol Number: to be determined | protocol_meta/protocol_id",
        "Protocol Number: <enter number> | protocol_meta/protocol_id",
        "Protocol Number: XX-XXXX | protocol_meta/protocol_id",
        "Amendment Number: Not applicable | protocol_meta/amendment",
        "Sponsor: [to be confirmed] | protocol_meta/sponsor_name",
        "Дата: ............ | protocol_meta/protocol_date",
        "Номер протокола: ____________ | protocol_meta/protocol_id",
        "Спонсор: не применимо | protocol_meta/sponsor_name",
        "Sponsor: the company that is responsible for the study | protocol_meta/sponsor_name",
        "NCT Number: NCTA12313212 | protocol_meta/nct_number",
      })
  void a_placeholder_is_no_value(String line, String key) {
    assertThat(Reading.of(new DocumentDraft().text(line)).fact(key)).isEmpty();
    assertThat(Reading.of(cells(line)).fact(key)).isEmpty();
  }

  @Test
  void a_value_quotes_its_words_and_its_label() {
    Reading reading =
        Reading.of(
            new DocumentDraft().table(0, List.of(List.of("Trial Phase:", "Phase 3 (global)"))));
    ReadFact fact = reading.fact("study/phase").orElseThrow();
    assertThat(fact.value().raw()).contains("Phase 3");
    assertThat(fact.status()).isEqualTo(FactStatus.EXTRACTED);
    assertThat(fact.quotes())
        .extracting(Quote::role, Quote::text)
        .containsExactly(
            tuple(EvidenceRole.PRIMARY, "Phase 3"), tuple(EvidenceRole.SUPPORTING, "Trial Phase:"));
  }
}
