package io.clinnexus.worker;

import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.CancelIngestion;
import io.clinnexus.domain.ingestion.FailRun;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.PublishRun;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RequestIngestion;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.worker.jobs.RunIngestion;
import io.clinnexus.worker.jobs.RunRules;
import io.clinnexus.worker.jobs.WorkspaceRules;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.IngestionPipeline;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.pipeline.RunRecorder;
import io.clinnexus.worker.pipeline.Step;
import io.clinnexus.worker.steps.Publish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A worker on ports in memory whose first step does what a test wants and whose second publishes.
 */
public final class IngestionFixture {

  public static final IngestionPlan PLAN =
      new IngestionPlan(List.of(StepName.PARSE_DOCX, StepName.PUBLISH));

  private static final RunRules RULES =
      new RunRules(
          3,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20),
          Duration.ofMillis(300));

  public final InMemoryDocuments documents = new InMemoryDocuments();
  public final InMemoryIngestion store = new InMemoryIngestion(documents);
  public final Patience patience =
      new Patience(
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          System::nanoTime,
          time -> {});
  private final AtomicLong ids = new AtomicLong();

  /** Requests the ingestion of a version as the API does. */
  public IngestionJob requested(DocumentVersionId versionId) {
    IngestionRunId id =
        new RequestIngestion(
                documents, store, store, store, store, () -> new UUID(2, ids.incrementAndGet()))
            .handle(new RequestIngestion.Command(Actor.builtIn(), versionId));
    return new IngestionJob(Actor.builtIn().workspaceId(), id);
  }

  /** Cancels a run as the API does. */
  public void cancel(IngestionJob job) {
    new CancelIngestion(documents, store, store, store)
        .handle(new CancelIngestion.Command(Actor.builtIn(), job.runId()));
  }

  /** A worker whose first step does this. */
  public RunIngestion worker(Consumer<IngestionContext> firstStep) {
    return worker(firstStep, RULES);
  }

  /** A worker with a time limit for runs. */
  public RunIngestion worker(Consumer<IngestionContext> firstStep, Duration timeLimit) {
    return worker(
        firstStep,
        new RunRules(
            RULES.maxAttempts(),
            RULES.firstRetry(),
            RULES.longestRetry(),
            timeLimit,
            RULES.stopGrace()));
  }

  private RunIngestion worker(Consumer<IngestionContext> firstStep, RunRules rules) {
    return new RunIngestion(
        new RunIngestion.Store(documents, store, store, store),
        new FailRun(documents, store, store, store),
        pipeline(firstStep),
        new FixedRules(),
        patience,
        rules);
  }

  /** The pipeline of that worker. */
  public IngestionPipeline pipeline(Consumer<IngestionContext> firstStep) {
    return new IngestionPipeline(
        PLAN,
        List.of(
            step(StepName.PARSE_DOCX, firstStep),
            new Publish(
                new PublishRun(documents, store, store, store, store, store, store), patience)),
        new RunRecorder.Progressing(store, store, System::nanoTime, Duration.ZERO));
  }

  /** A step that does this. */
  public static Step step(StepName name, Consumer<IngestionContext> work) {
    return new Step() {
      @Override
      public StepName name() {
        return name;
      }

      @Override
      public StepOutcome run(IngestionContext context) {
        work.accept(context);
        return StepOutcome.ok(Map.of("done", 1L));
      }
    };
  }

  /** Hands on what publishing needs: no anchors and these chunks. */
  public static void handOn(IngestionContext context, Chunk... chunks) {
    context
        .anchored()
        .give(new AnchoredDocument(List.of(), new TextLedger(0, 0, Map.of()), List.of()));
    context.chunks().give(List.of(chunks));
    context.language().give(DocumentLanguage.EN);
    context.quality().give(QualityReport.CLEAN);
  }

  private static final class FixedRules implements WorkspaceRules {

    @Override
    public void prepare(WorkspaceId workspaceId, DocumentType type) {}

    @Override
    public BuildIdentity identity(WorkspaceId workspaceId, DocumentType type) {
      return new BuildIdentity("1", "hash");
    }
  }
}
