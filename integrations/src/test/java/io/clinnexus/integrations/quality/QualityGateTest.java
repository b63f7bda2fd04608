package io.clinnexus.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.ComputedTwin;
import io.clinnexus.domain.ingestion.FactStatistics;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.QualityGate;
import io.clinnexus.domain.ingestion.QualityInput;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.QualityRule;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.ingestion.RunComparison;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.ingestion.SectionStatistics;
import io.clinnexus.domain.ingestion.Severity;
import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.integrations.rules.RuleFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The quality gate with the rules that ship. */
class QualityGateTest {

  private static final QualityRules RULES =
      QualityRuleFile.read(RuleFiles.shipped().read(QualityRuleFile.NAME));
  private static final QualityGate GATE = new QualityGate(RULES);

  private static final Sha256 FILE = new Sha256("a".repeat(64));

  @Test
  void an_empty_document_never_becomes_ready_whatever_its_type() {
    ComputedTwin empty = twin(new TextLedger(0, 0, Map.of()));

    assertThat(DocumentType.values())
        .allSatisfy(
            type ->
                assertThat(check(type, empty).findings())
                    .extracting(QualityFinding::ruleId)
                    .contains("anchors.none", "chunks.none"));
  }

  @Test
  void lost_text_blocks_and_says_how_much() {
    ComputedTwin lossy = twin(new TextLedger(10, 7, Map.of()));

    assertThat(check(DocumentType.ICF, lossy).findings())
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
    assertThat(Arrays.stream(DocumentType.values()).map(RULES::forType))
        .allSatisfy(rules -> assertThat(rules).extracting(QualityRule::id).doesNotHaveDuplicates());
  }

  private static QualityReport check(DocumentType type, ComputedTwin content) {
    return GATE.check(type, QualityInput.of(content));
  }

  private static Severity severity(DocumentType type, ComputedTwin twin) {
    return check(type, twin).findings().stream()
        .filter(finding -> finding.ruleId().equals("headings.none"))
        .map(QualityFinding::severity)
        .findFirst()
        .orElseThrow();
  }

  private static ComputedTwin twin(TextLedger ledger) {
    return new ComputedTwin(List.of(), List.of(), ledger, DocumentLanguage.EN);
  }

  /** QG-1: keys have a slash on both sides, so a good protocol becomes ready. */
  @Test
  void a_good_protocol_is_ready() {
    QualityInput good =
        input(
            new ScheduleStatistics(1, 12, 30, 200, 360),
            FactStatistics.of(RULES.requiredFacts(DocumentType.PROTOCOL), requiredFacts()),
            new SectionCoverage(13, 13, List.of()));

    assertThat(newRules(DocumentType.PROTOCOL, good)).isEmpty();
  }

  /** QG-1, QG-6: what this version does not state is missing, whatever other versions say. */
  @Test
  void missing_facts_are_graded_by_their_number() {
    List<Fact> allButOne = requiredFacts().subList(1, requiredFacts().size());
    QualityInput oneMissing =
        input(
            new ScheduleStatistics(1, 12, 30, 200, 360),
            FactStatistics.of(RULES.requiredFacts(DocumentType.PROTOCOL), allButOne),
            new SectionCoverage(13, 13, List.of()));
    QualityInput noFacts =
        input(
            new ScheduleStatistics(1, 12, 30, 200, 360),
            FactStatistics.of(RULES.requiredFacts(DocumentType.PROTOCOL), List.of()),
            new SectionCoverage(13, 13, List.of()));

    assertThat(newRules(DocumentType.PROTOCOL, oneMissing)).containsExactly("facts.missing");
    assertThat(newRules(DocumentType.PROTOCOL, noFacts))
        .containsExactly("facts.missing", "facts.missing-several");
    assertThat(oneMissing.findings().facts().orElseThrow().missing())
        .containsExactly(RULES.requiredFacts(DocumentType.PROTOCOL).get(0));
  }

  /** QG-3: only sections that were found for certain count. */
  @Test
  void sections_that_were_not_found_lead_to_review() {
    QualityInput half =
        input(
            new ScheduleStatistics(1, 12, 30, 200, 360),
            FactStatistics.of(RULES.requiredFacts(DocumentType.PROTOCOL), requiredFacts()),
            new SectionCoverage(12, 6, List.of(new SectionKey("protocol.safety"))));

    assertThat(newRules(DocumentType.PROTOCOL, half))
        .containsExactly("sections.missing", "sections.missing-some");
    assertThat(new SectionCoverage(0, 0, List.of()).rate()).isEqualTo(1.0);
  }

  /** QG-4: the density counts empty cells. */
  @Test
  void a_schedule_without_marks_is_suspicious() {
    QualityInput sparse =
        input(
            new ScheduleStatistics(1, 3, 30, 1, 90),
            FactStatistics.of(RULES.requiredFacts(DocumentType.PROTOCOL), requiredFacts()),
            new SectionCoverage(13, 13, List.of()));

    assertThat(newRules(DocumentType.PROTOCOL, sparse))
        .containsExactly("soa.sparse", "soa.few-visits");
    assertThat(new ScheduleStatistics(1, 3, 30, 1, 90).density()).isEqualTo(1 / 90.0);
  }

  /** QG-5: a consent form is not asked for a schedule; without one nothing is said of visits. */
  @Test
  void rules_depend_on_the_type() {
    QualityInput none =
        input(
            ScheduleStatistics.NONE,
            FactStatistics.of(RULES.requiredFacts(DocumentType.ICF), List.of()),
            new SectionCoverage(9, 9, List.of()));

    assertThat(newRules(DocumentType.PROTOCOL, none)).containsExactly("soa.missing");
    assertThat(newRules(DocumentType.ICF, none)).isEmpty();
  }

  /** QG-2: a comparison informs and never asks for review. */
  @Test
  void what_changed_since_the_previous_run_of_the_file_is_told() {
    List<QualityFinding> findings =
        RunComparison.findings(
            summary(FILE, 10, Map.of("extracted", 2L)),
            summary(FILE, 12, Map.of("conflicting", 1L)));

    assertThat(findings)
        .extracting(QualityFinding::ruleId, QualityFinding::measured, QualityFinding::threshold)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("previous-run.anchors", 12.0, 10.0),
            org.assertj.core.groups.Tuple.tuple("previous-run.conflicting facts", 1.0, 0.0),
            org.assertj.core.groups.Tuple.tuple("previous-run.facts", 1.0, 2.0));
    assertThat(QualityReport.CLEAN.with(findings).needsReview()).isFalse();
    assertThat(RunComparison.findings(summary(FILE, 10, Map.of()), summary(FILE, 10, Map.of())))
        .isEmpty();
  }

  @Test
  void runs_of_different_files_are_not_compared() {
    assertThat(
            RunComparison.findings(
                summary(FILE, 10, Map.of()), summary(new Sha256("b".repeat(64)), 12, Map.of())))
        .isEmpty();
    assertThat(RunComparison.findings(RunSummary.EMPTY, summary(FILE, 12, Map.of()))).isEmpty();
  }

  private static RunSummary summary(Sha256 source, long anchors, Map<String, Long> facts) {
    return new RunSummary(
        Optional.of(source),
        Map.of(),
        new AnchorStatistics(anchors, Map.of(), Map.of(), Map.of(), 1),
        ChunkStatistics.NONE,
        new FindingStatistics(
            Optional.empty(),
            Optional.of(new FactStatistics(facts, List.of())),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        List.of());
  }

  private static List<Fact> requiredFacts() {
    FactFixture facts =
        new FactFixture(new StudyId(new UUID(1, 1)), new DocumentVersionId(new UUID(2, 2)));
    return RULES.requiredFacts(DocumentType.PROTOCOL).stream()
        .map(key -> facts.bare(key, new FactValue.Text("x")))
        .toList();
  }

  private static QualityInput input(
      ScheduleStatistics schedules, FactStatistics facts, SectionCoverage sections) {
    return new QualityInput(
        twin(new TextLedger(0, 0, Map.of())),
        new FindingStatistics(
            Optional.of(schedules),
            Optional.of(facts),
            Optional.of(new SectionStatistics(Map.of(), sections)),
            Optional.empty()));
  }

  /** The findings beside those of the empty content that the inputs have. */
  private static List<String> newRules(DocumentType type, QualityInput input) {
    List<String> ofContent =
        check(type, input.content()).findings().stream().map(QualityFinding::ruleId).toList();
    return GATE.check(type, input).findings().stream()
        .map(QualityFinding::ruleId)
        .filter(id -> !ofContent.contains(id))
        .toList();
  }
}
