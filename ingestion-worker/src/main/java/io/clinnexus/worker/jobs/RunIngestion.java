package io.clinnexus.worker.jobs;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.FailRun;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.IngestionPipeline;
import io.clinnexus.worker.pipeline.Patience;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one job: claims the run, lets the pipeline work on it, and ends it. A job may come twice or
 * late; only a run that is still queued or running is worked on, and only the newest claim counts.
 */
public final class RunIngestion {

  private static final Logger log = LoggerFactory.getLogger(RunIngestion.class);

  private final Store store;
  private final FailRun failRun;
  private final IngestionPipeline pipeline;
  private final WorkspaceRules workspaceRules;
  private final Patience patience;
  private final RunRules rules;
  private final Lanes lanes = new Lanes();
  private final RunThread thread;

  public RunIngestion(
      Store store,
      FailRun failRun,
      IngestionPipeline pipeline,
      WorkspaceRules workspaceRules,
      Patience patience,
      RunRules rules) {
    this.store = store;
    this.failRun = failRun;
    this.pipeline = pipeline;
    this.workspaceRules = workspaceRules;
    this.patience = patience;
    this.rules = rules;
    this.thread = new RunThread(pipeline, rules.timeLimit(), rules.stopGrace());
  }

  /** The ports that claiming and giving back need. */
  public record Store(
      Documents documents, IngestionRuns runs, ActiveRuns activeRuns, Transactions transactions) {}

  /** What decides how a run is worked on, as it is before the claim. */
  private record Waiting(boolean triedBefore, DocumentType type) {}

  /** Returns when the run has ended or is none of ours; throws when the job must come again. */
  void handle(IngestionJob job) {
    CurrentRun.within(
        job.runId(),
        () ->
            find(job)
                .ifPresentOrElse(
                    waiting -> workInItsLane(job, waiting), () -> hasEnded(job.runId())));
  }

  /** The lane is decided before the claim, so that waiting for it costs no attempt. */
  private void workInItsLane(IngestionJob job, Waiting waiting) {
    boolean alone = waiting.triedBefore();
    try {
      lanes.within(alone, () -> claimAndWork(job, waiting.type(), alone));
    } catch (InterruptedException e) {
      throw new GivenBack(job.runId(), "the worker stops", Duration.ZERO);
    }
  }

  private Optional<Waiting> find(IngestionJob job) {
    WorkspaceId workspaceId = job.workspaceId();
    return store
        .transactions()
        .read(
            () ->
                store
                    .runs()
                    .find(workspaceId, job.runId())
                    .flatMap(
                        run ->
                            store
                                .documents()
                                .findVersion(workspaceId, run.versionId())
                                .flatMap(
                                    version ->
                                        store.documents().find(workspaceId, version.documentId()))
                                .map(document -> new Waiting(run.attempt() > 0, document.type()))));
  }

  private void claimAndWork(IngestionJob job, DocumentType type, boolean alone) {
    workspaceRules.prepare(job.workspaceId(), type);
    Optional<ClaimedRun> claimed = store.transactions().call(() -> claim(job, type));
    if (claimed.isEmpty()) {
      hasEnded(job.runId());
      return;
    }
    ClaimedRun run = claimed.get();
    if (run.attempt() > rules.maxAttempts()) {
      fail(run, RunSummary.EMPTY, Diagnosis.crashed(rules.maxAttempts()));
    } else {
      attempt(run, alone);
    }
  }

  private Optional<ClaimedRun> claim(IngestionJob job, DocumentType type) {
    return store.runs().claim(job, workspaceRules.identity(job.workspaceId(), type));
  }

  private static void hasEnded(IngestionRunId id) {
    log.info("run {}: has ended already", id.value());
  }

  private void attempt(ClaimedRun run, boolean alone) {
    log.info(
        "run {}: attempt {} on version {}",
        run.id().value(),
        run.attempt(),
        run.version().id().value());
    IngestionContext context = pipeline.open(run);
    Ending ending = thread.execute(context);
    if (ending.outOfMemory() && !alone && run.attempt() < rules.maxAttempts()) {
      throw new GivenBack(run.id(), "out of memory, next time alone", Duration.ZERO);
    }
    conclude(run, context.recorder().summary(), ending);
  }

  private void conclude(ClaimedRun run, RunSummary summary, Ending ending) {
    switch (ending.kind()) {
      case SUCCEEDED -> RunLog.published(run, summary);
      case TIMED_OUT -> fail(run, summary, Diagnosis.timedOut(rules.timeLimit()));
      case STOPPED -> giveBack(run);
      case FAILED -> react(run, summary, ending.failure().orElseThrow());
    }
  }

  private void react(ClaimedRun run, RunSummary summary, Throwable failure) {
    Diagnosis diagnosis = Diagnosis.of(failure);
    RunLog.failed(run, diagnosis, failure);
    switch (diagnosis.reaction()) {
      case DROP -> log.info("run {}: not ours any more", run.id().value());
      case FAIL -> fail(run, summary, diagnosis.failure());
      case RETRY -> retry(run, summary, diagnosis.failure());
    }
  }

  private void retry(ClaimedRun run, RunSummary summary, RunFailure failure) {
    if (run.attempt() >= rules.maxAttempts()) {
      fail(run, summary, failure);
    } else {
      throw new GivenBack(run.id(), failure.code(), rules.pauseAfter(run.attempt() - 1));
    }
  }

  private void fail(ClaimedRun run, RunSummary summary, RunFailure failure) {
    FailRun.Command command = new FailRun.Command(run, summary, failure);
    try {
      patience.call(() -> failRun.handle(command));
      log.warn("run {}: failed with {}", run.id().value(), failure.code());
    } catch (StaleClaim | VersionNotFound e) {
      log.info("run {}: not ours any more, {}", run.id().value(), e.code());
    }
  }

  private void giveBack(ClaimedRun run) {
    boolean released =
        store
            .transactions()
            .call(() -> store.runs().release(run.workspaceId(), run.id(), run.token()));
    if (released) {
      throw new GivenBack(run.id(), "the worker stops", Duration.ZERO);
    }
  }
}
