package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.ingestion.ComputedTwin;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.QualityGate;
import io.clinnexus.domain.ingestion.QualityInput;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.ingestion.RunComparison;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.ingestion.StepStatus;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.pipeline.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the content before it is published, and tells what the previous run of the same file
 * counted otherwise.
 */
public final class CheckQuality implements Step {

  private final QualityRules rules;
  private final QualityGate gate;
  private final IngestionRuns runs;
  private final Transactions transactions;
  private final Patience patience;

  public CheckQuality(
      QualityRules rules, IngestionRuns runs, Transactions transactions, Patience patience) {
    this.rules = rules;
    this.gate = new QualityGate(rules);
    this.runs = runs;
    this.transactions = transactions;
    this.patience = patience;
  }

  @Override
  public StepName name() {
    return StepName.QUALITY_GATE;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    DocumentType type = context.run().document().type();
    FindingStatistics findings = context.findings().statistics(rules.requiredFacts(type));
    context.recorder().measured(findings);
    QualityReport report =
        gate.check(type, new QualityInput(content(context), findings))
            .with(changesSincePreviousRun(context));
    context.quality().give(report);
    return new StepOutcome(
        status(report), Map.of("findings", (long) report.findings().size()), List.of());
  }

  private static ComputedTwin content(IngestionContext context) {
    AnchoredDocument anchored = context.anchored().get();
    return new ComputedTwin(
        anchored.anchors(), context.chunks().get(), anchored.ledger(), context.language().get());
  }

  private List<QualityFinding> changesSincePreviousRun(IngestionContext context) {
    Optional<IngestionRun> previous =
        patience.call(
            () ->
                transactions.read(
                    () ->
                        runs.lastPublished(
                            context.run().workspaceId(), context.run().version().id())));
    return previous
        .map(run -> RunComparison.findings(run.summary(), context.recorder().summary()))
        .orElse(List.of());
  }

  private static StepStatus status(QualityReport report) {
    if (report.findings().isEmpty()) {
      return StepStatus.OK;
    }
    return report.needsReview() ? StepStatus.NEEDS_REVIEW : StepStatus.WARNING;
  }
}
