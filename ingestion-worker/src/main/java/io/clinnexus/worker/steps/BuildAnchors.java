package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.DocumentLanguageDetector;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.ingestion.StepStatus;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Step;
import java.util.Map;

/** Turns the tree into anchors with their zones and tells the language of the document. */
public final class BuildAnchors implements Step {

  private final AnchorBuilder builder;

  public BuildAnchors(AnchorBuilder builder) {
    this.builder = builder;
  }

  @Override
  public StepName name() {
    return StepName.BUILD_ANCHORS;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    ClaimedRun run = context.run();
    ParsedDocument parsed = context.parsed().get();
    AnchoredDocument anchored = builder.build(parsed, run.version().id(), run.document().type());
    if (anchored.anchors().isEmpty()) {
      throw new DocumentRejected(
          RejectionCode.NO_TEXT, "The file holds no text that can be read.", Map.of(), null);
    }
    context.language().give(DocumentLanguageDetector.detect(parsed));
    context.anchored().give(anchored);
    context.recorder().measured(AnchorStatistics.of(anchored.anchors()), anchored.ledger());
    return new StepOutcome(
        anchored.warnings().isEmpty() ? StepStatus.OK : StepStatus.WARNING,
        Map.of("anchors", (long) anchored.anchors().size()),
        anchored.warnings());
  }
}
