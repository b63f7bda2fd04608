package io.clinnexus.worker;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.FencingToken;
import io.clinnexus.domain.ingestion.Findings;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RunAlreadyActive;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.ingestion.VersionFindings;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The ports of ingestion in memory. One lock stands for the transactions; an exception does not
 * roll back, so tests look at what is published, which changes last.
 */
public final class InMemoryIngestion
    implements IngestionRuns,
        ActiveRuns,
        TwinContent,
        Findings,
        IngestionQueue,
        FollowUpQueue,
        AuditTrail,
        Transactions {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final InMemoryDocuments documents;
  private final Map<IngestionRunId, IngestionRun> runs = new LinkedHashMap<>();
  private final Map<IngestionRunId, FencingToken> tokens = new LinkedHashMap<>();
  private final Map<DocumentVersionId, List<Anchor>> stagedAnchors = new LinkedHashMap<>();
  private final Map<DocumentVersionId, List<Chunk>> stagedChunks = new LinkedHashMap<>();
  private final Map<DocumentVersionId, List<Anchor>> anchors = new LinkedHashMap<>();
  private final Map<DocumentVersionId, List<Chunk>> chunks = new LinkedHashMap<>();
  private final Map<DocumentVersionId, VersionFindings> findings = new LinkedHashMap<>();
  private final List<StudyId> derivedFor = new ArrayList<>();
  private final List<IngestionJob> queue = new ArrayList<>();
  private final List<FollowUpJob> followUps = new ArrayList<>();
  private final List<RunProgress> progress = new ArrayList<>();
  private final List<String> audited = new ArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private long lastToken;

  public InMemoryIngestion(InMemoryDocuments documents) {
    this.documents = documents;
  }

  /** Lets the next transactions fail as if the database were away. */
  public void beAwayFor(int transactions) {
    failures.set(transactions);
  }

  public List<Anchor> anchors(DocumentVersionId versionId) {
    return anchors.getOrDefault(versionId, List.of());
  }

  /** What was read out of the version. */
  public VersionFindings findings(DocumentVersionId versionId) {
    return findings.getOrDefault(versionId, VersionFindings.NONE);
  }

  @Override
  public void replace(
      WorkspaceId workspaceId, DocumentVersionId versionId, VersionFindings newFindings) {
    findings.put(versionId, newFindings);
  }

  @Override
  public void derive(WorkspaceId workspaceId, StudyId studyId, DocumentVersionId versionId) {
    derivedFor.add(studyId);
  }

  public List<Chunk> chunks(DocumentVersionId versionId) {
    return chunks.getOrDefault(versionId, List.of());
  }

  public List<RunProgress> progress() {
    return progress;
  }

  public List<IngestionJob> queue() {
    return queue;
  }

  public List<FollowUpJob> followUps() {
    return followUps;
  }

  public List<String> audited() {
    return audited;
  }

  public IngestionRun run(IngestionRunId id) {
    return Optional.ofNullable(runs.get(id)).orElseThrow();
  }

  @Override
  public synchronized <T> T call(Supplier<T> work) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StoreUnavailable("database", new IllegalStateException("away"));
    }
    return work.get();
  }

  @Override
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return call(work);
  }

  @Override
  public void record(AuditEntry entry) {
    audited.add(entry.action());
  }

  @Override
  public void enqueue(IngestionJob job) {
    if (!queue.contains(job)) {
      queue.add(job);
    }
  }

  @Override
  public void enqueue(FollowUpJob job) {
    followUps.add(job);
  }

  @Override
  public void add(Actor actor, IngestionRunId id, DocumentVersionId versionId) {
    findActive(actor.workspaceId(), versionId)
        .ifPresent(
            active -> {
              throw new RunAlreadyActive(active.id());
            });
    runs.put(
        id,
        new IngestionRun(
            id,
            versionId,
            RunState.QUEUED,
            0,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RunProgress.NONE,
            RunSummary.EMPTY,
            QualityReport.CLEAN,
            List.of()));
  }

  @Override
  public Optional<IngestionRun> find(WorkspaceId workspaceId, IngestionRunId id) {
    return Optional.ofNullable(runs.get(id));
  }

  @Override
  public Optional<IngestionRun> findActive(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return runs.values().stream()
        .filter(run -> run.versionId().equals(versionId) && run.active())
        .findFirst();
  }

  @Override
  public Page<IngestionRun> list(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    throw new UnsupportedOperationException("no worker lists runs");
  }

  @Override
  public Page<IngestionRun> list(WorkspaceId workspaceId, Set<RunState> states, PageRequest page) {
    throw new UnsupportedOperationException("no worker lists runs");
  }

  @Override
  public Workload workload() {
    throw new UnsupportedOperationException("no worker asks how much there is to do");
  }

  @Override
  public Optional<ClaimedRun> claim(IngestionJob job, BuildIdentity build) {
    Optional<IngestionRun> found = Optional.ofNullable(runs.get(job.runId()));
    return found
        .filter(IngestionRun::active)
        .map(
            run -> {
              FencingToken token = new FencingToken(++lastToken);
              tokens.put(run.id(), token);
              change(
                  run.id(),
                  RunState.RUNNING,
                  run.attempt() + 1,
                  UnaryOperator.identity(),
                  QualityReport.CLEAN);
              return new ClaimedRun(
                  run.id(),
                  new Actor(job.workspaceId(), Actor.builtIn().userId()),
                  documents.document(),
                  documents.version(run.versionId()),
                  run.attempt() + 1,
                  token,
                  build);
            });
  }

  @Override
  public boolean recordProgress(
      WorkspaceId workspaceId, IngestionRunId id, FencingToken token, RunProgress next) {
    if (!holds(id, token)) {
      return false;
    }
    progress.add(next);
    return true;
  }

  @Override
  public void requireClaim(WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    if (!holds(id, token)) {
      throw new StaleClaim(id);
    }
  }

  @Override
  public void succeed(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, QualityReport quality) {
    change(id, RunState.SUCCEEDED, run(id).attempt(), before -> summary, quality);
  }

  @Override
  public void fail(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, RunFailure failure) {
    change(id, RunState.FAILED, run(id).attempt(), before -> summary, QualityReport.CLEAN);
    IngestionRun run = run(id);
    runs.put(
        id,
        new IngestionRun(
            id,
            run.versionId(),
            run.state(),
            run.attempt(),
            NOW,
            Optional.of(NOW),
            Optional.of(NOW),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            run.progress(),
            summary,
            run.quality(),
            List.of(failure)));
  }

  @Override
  public boolean cancel(WorkspaceId workspaceId, IngestionRunId id) {
    boolean active = run(id).active();
    if (active) {
      change(
          id, RunState.CANCELLED, run(id).attempt(), UnaryOperator.identity(), QualityReport.CLEAN);
    }
    return active;
  }

  @Override
  public Optional<IngestionRun> lastPublished(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return runs.values().stream()
        .filter(run -> run.versionId().equals(versionId) && run.state() == RunState.SUCCEEDED)
        .reduce((first, second) -> second);
  }

  @Override
  public List<IngestionJob> withoutJob(Duration age, int limit) {
    return runs.values().stream()
        .filter(IngestionRun::active)
        .map(run -> new IngestionJob(Actor.builtIn().workspaceId(), run.id()))
        .filter(job -> !queue.contains(job))
        .toList();
  }

  @Override
  public List<OwnedVersion> processingWithoutRun(int limit) {
    return documents.processing().stream()
        .filter(id -> findActive(Actor.builtIn().workspaceId(), id).isEmpty())
        .map(id -> new OwnedVersion(Actor.builtIn().workspaceId(), id))
        .toList();
  }

  @Override
  public boolean release(WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    if (!holds(id, token)) {
      return false;
    }
    change(
        id, RunState.QUEUED, run(id).attempt() - 1, UnaryOperator.identity(), QualityReport.CLEAN);
    return true;
  }

  @Override
  public void stage(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<Anchor> newAnchors,
      List<Chunk> newChunks) {
    stagedAnchors.put(versionId, newAnchors);
    stagedChunks.put(versionId, newChunks);
  }

  @Override
  public void publishStaged(WorkspaceId workspaceId, DocumentVersionId versionId) {
    anchors.put(versionId, Optional.ofNullable(stagedAnchors.remove(versionId)).orElseThrow());
    chunks.put(versionId, Optional.ofNullable(stagedChunks.remove(versionId)).orElseThrow());
  }

  private boolean holds(IngestionRunId id, FencingToken token) {
    return run(id).state() == RunState.RUNNING && token.equals(tokens.get(id));
  }

  private void change(
      IngestionRunId id,
      RunState state,
      int attempt,
      UnaryOperator<RunSummary> summary,
      QualityReport quality) {
    IngestionRun run = run(id);
    runs.put(
        id,
        new IngestionRun(
            id,
            run.versionId(),
            state,
            attempt,
            run.queuedAt(),
            run.startedAt(),
            run.finishedAt(),
            run.duration(),
            run.pipelineVersion(),
            run.configurationHash(),
            run.progress(),
            summary.apply(run.summary()),
            quality,
            run.errors()));
  }
}
