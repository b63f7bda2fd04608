package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.ingestion.ComputedTwin;
import io.clinnexus.domain.ingestion.FactStatistics;
import io.clinnexus.domain.ingestion.QualityGate;
import io.clinnexus.domain.ingestion.QualityInput;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.ingestion.StepStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the content before it is published. */
public final class CheckQuality implements Step {

  @Override
  public StepName name() {
    return StepName.QUALITY_GATE;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    DocumentType type = context.run().document().type();
    AnchoredDocument anchored = context.anchored().get();
    QualityReport report =
        QualityGate.check(
            type,
            new QualityInput(
                new ComputedTwin(
                    anchored.anchors(),
                    context.chunks().get(),
                    anchored.ledger(),
                    context.language().get()),
                context.schedules().find(),
                Optional.of(FactStatistics.of(type, context.findings().facts())),
                context.sections().find(),
                context.findings().topicMetrics()));
    context.quality().give(report);
    return new StepOutcome(
        status(report), Map.of("findings", (long) report.findings().size()), List.of());
  }

  private static StepStatus status(QualityReport report) {
    if (report.findings().isEmpty()) {
      return StepStatus.OK;
    }
    return report.needsReview() ? StepStatus.NEEDS_REVIEW : StepStatus.WARNING;
  }
}
