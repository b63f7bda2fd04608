package io.clinnexus.worker.steps;

import io.clinnexus.domain.ingestion.PublishRun;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.pipeline.Step;
import java.util.Map;

/** Makes everything of the run visible at once; waits for a database that is away. */
public final class Publish implements Step {

  private final PublishRun publishRun;
  private final Patience patience;

  public Publish(PublishRun publishRun, Patience patience) {
    this.publishRun = publishRun;
    this.patience = patience;
  }

  @Override
  public StepName name() {
    return StepName.PUBLISH;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    IngestionStatus status = patience.call(() -> publishRun.handle(command(context)));
    return StepOutcome.ok(Map.of(status.code(), 1L));
  }

  private static PublishRun.Command command(IngestionContext context) {
    return new PublishRun.Command(
        context.run(),
        context.anchored().get().anchors(),
        context.chunks().get(),
        context.findings().all(),
        context.language().get(),
        context.recorder()::summary,
        context.quality().get());
  }
}
