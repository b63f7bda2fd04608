package io.clinnexus.integrations.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped contracts, read as a whole and applied to the outlines that guidelines give. */
class YamlSectionSeedsTest {

  private final YamlSectionSeeds seeds = new YamlSectionSeeds(RuleFiles.shipped());

  @ParameterizedTest
  @EnumSource(
      value = DocumentType.class,
      names = {"PROTOCOL", "SAP", "CSR", "IB", "ICF"})
  void every_shipped_section_has_titles_in_both_languages(DocumentType type) {
    assertThat(seeds.contracts(type))
        .isNotEmpty()
        .allSatisfy(
            seed -> {
              assertThat(seed.section().value()).startsWith(type.code() + ".");
              var signals = seed.retrievalRecipe().mapping().signals().lang();
              assertThat(signals.en().titles()).isNotEmpty();
              assertThat(signals.ru().titles()).isNotEmpty();
            });
    assertThat(seeds.contracts(type)).extracting(ContractSeed::fingerprint).doesNotHaveDuplicates();
    assertThat(seeds.fingerprint(type))
        .isEqualTo(new YamlSectionSeeds(RuleFiles.shipped()).fingerprint(type));
  }

  @Test
  void the_twelve_canonical_protocol_sections_ship() {
    assertThat(seeds.contracts(DocumentType.PROTOCOL))
        .extracting(ContractSeed::section)
        .extracting(SectionKey::value)
        .contains(
            "protocol.synopsis",
            "protocol.study_design",
            "protocol.ip",
            "protocol.endpoints",
            "protocol.population",
            "protocol.procedures",
            "protocol.soa",
            "protocol.statistics",
            "protocol.safety",
            "protocol.data_management",
            "protocol.ethics",
            "protocol.admin");
  }

  /** What stands in sponsors' outlines, each heading with a text of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROTOCOL | Safety | protocol.safety",
        "PROTOCOL | 8.2 Safety Assessments | protocol.safety",
        "PROTOCOL | Trial Objectives and Associated Estimands | protocol.endpoints",
        "PROTOCOL | Patient Eligibility | protocol.population",
        "PROTOCOL | Selection and Withdrawal of Subjects | protocol.population",
        "PROTOCOL | Statistical Methods and Determination of Sample Size | protocol.statistics",
        "PROTOCOL | Time and Events Schedule | protocol.soa",
        "PROTOCOL | Study Flow Chart | protocol.soa",
        "PROTOCOL | Appendix 1: Regulatory, Ethical and Study Oversight Considerations"
            + " | protocol.ethics",
        "PROTOCOL | Appendix C Pain Scale | protocol.appendix",
        "PROTOCOL | Дизайн клинического исследования | protocol.study_design",
        "PROTOCOL | Цели и задачи исследования | protocol.endpoints",
        "PROTOCOL | ОТБОР ПАЦИЕНТОВ | protocol.population",
        "PROTOCOL | Лечение пациентов | protocol.ip",
        "PROTOCOL | Расчёт размера выборки | protocol.statistics",
        "PROTOCOL | График визитов и процедур исследования | protocol.soa",
        "PROTOCOL | Цели исследования / Study objectives | protocol.endpoints",
        "SAP | Analysis Populations | sap.populations",
        "SAP | Промежуточный анализ | sap.interim",
        "CSR | Efficacy Evaluation | csr.efficacy",
        "CSR | Оценка безопасности | csr.safety",
        "IB | Nonclinical Studies | ib.nonclinical",
        "IB | Действие на человека | ib.humans",
        "ICF | What are the possible risks of the study? | icf.risks",
        "ICF | Will my information be kept confidential? | icf.confidentiality",
        "ICF | Возможные риски и неудобства | icf.risks",
      })
  void headings_of_guidelines_and_sponsors_are_recognised(
      DocumentType type, String heading, String section) {
    assertThat(Outlines.of(type).mapped(List.of(heading))).containsExactly(section);
  }

  /** MAP-8: words inside words, and headings that merely mention a subject. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROTOCOL | Biosafety Cabinet Certification",
        "PROTOCOL | Abbreviations",
        "PROTOCOL | Table of Contents",
        "PROTOCOL | Список сокращений",
        "ICF | Additional remarks",
      })
  void other_headings_are_left_alone(DocumentType type, String heading) {
    assertThat(Outlines.of(type).mapped(List.of(heading))).isEmpty();
  }

  @Test
  void a_mistake_in_a_file_is_named_with_file_line_and_field() {
    RuleNode file =
        RuleNode.read(
            "protocol.yaml",
            """
            version: "1"
            sections:
              - key: protocol.safety
                title: Safety
                zones: {prefer: [safty]}
                en: {titles: [Safety]}
                ru: {titles: [Безопасность]}
            """);

    assertThatIllegalStateException()
        .isThrownBy(() -> SectionFile.read(DocumentType.PROTOCOL, file))
        .withMessage("protocol.yaml, line 5, prefer: 'safty' is refused.");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SectionFile.read(
                    DocumentType.PROTOCOL,
                    RuleNode.read("p.yaml", "version: '1'\nsections: [{key: sap.x, title: X}]")))
        .withMessage("p.yaml, line 2, key: must begin with protocol..");
  }
}
