package io.clinnexus.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityGateTest {

  @Test
  void an_empty_document_never_becomes_ready_whatever_its_type() {
    ComputedTwin empty = twin(new TextLedger(0, 0, Map.of()));

    assertThat(DocumentType.values())
        .allSatisfy(
            type ->
                assertThat(QualityGate.check(type, empty).findings())
                    .extracting(QualityFinding::ruleId)
                    .contains("anchors.none", "chunks.none"));
  }

  @Test
  void lost_text_blocks_and_says_how_much() {
    ComputedTwin lossy = twin(new TextLedger(10, 7, Map.of()));

    assertThat(QualityGate.check(DocumentType.ICF, lossy).findings())
        .filteredOn(finding -> finding.ruleId().equals("text.unaccounted"))
        .extracting(QualityFinding::severity, QualityFinding::measured, QualityFinding::threshold)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.BLOCK, 3.0, 0.0));
  }

  @Test
  void missing_headings_send_a_protocol_to_review_and_only_warn_for_a_consent_form() {
    ComputedTwin twin = twin(new TextLedger(0, 0, Map.of()));

    assertThat(severity(DocumentType.PROTOCOL, twin)).isEqualTo(Severity.REVIEW);
    assertThat(severity(DocumentType.ICF, twin)).isEqualTo(Severity.WARN);
  }

  @Test
  void warnings_do_not_keep_a_version_from_being_ready() {
    QualityReport report =
        new QualityReport(List.of(new QualityFinding("x", Severity.WARN, 1, 0, "x")));

    assertThat(report.needsReview()).isFalse();
  }

  @Test
  void rule_ids_are_unique_within_a_type() {
    assertThat(Arrays.stream(DocumentType.values()).map(QualityRules::forType))
        .allSatisfy(rules -> assertThat(rules).extracting(QualityRule::id).doesNotHaveDuplicates());
  }

  private static Severity severity(DocumentType type, ComputedTwin twin) {
    return QualityGate.check(type, twin).findings().stream()
        .filter(finding -> finding.ruleId().equals("headings.none"))
        .map(QualityFinding::severity)
        .findFirst()
        .orElseThrow();
  }

  private static ComputedTwin twin(TextLedger ledger) {
    return new ComputedTwin(List.of(), List.of(), ledger, DocumentLanguage.EN);
  }
}
