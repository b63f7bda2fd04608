package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Runs in a map; each claim draws the next token. */
public final class InMemoryIngestionRuns implements IngestionRuns {

  private final InMemoryDocuments documents;
  private final Clock clock;
  private final Map<IngestionRunId, IngestionRun> runs = new LinkedHashMap<>();
  private final Map<IngestionRunId, Actor> requestedBy = new HashMap<>();
  private final Map<IngestionRunId, FencingToken> tokens = new HashMap<>();
  private final Map<DocumentVersionId, IngestionRunId> published = new HashMap<>();
  private long lastToken;

  public InMemoryIngestionRuns(InMemoryDocuments documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public synchronized void add(Actor actor, IngestionRunId id, DocumentVersionId versionId) {
    if (documents.findVersion(actor.workspaceId(), versionId).isEmpty()) {
      throw new VersionNotFound(versionId);
    }
    findActive(actor.workspaceId(), versionId)
        .ifPresent(
            active -> {
              throw new RunAlreadyActive(active.id());
            });
    requestedBy.put(id, actor);
    runs.put(
        id,
        new IngestionRun(
            id,
            versionId,
            RunState.QUEUED,
            0,
            clock.instant(),
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
  public synchronized Optional<IngestionRun> find(WorkspaceId workspaceId, IngestionRunId id) {
    return Optional.ofNullable(runs.get(id)).filter(run -> belongsTo(run, workspaceId));
  }

  @Override
  public synchronized Optional<IngestionRun> findActive(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return runs.values().stream()
        .filter(run -> belongsTo(run, workspaceId))
        .filter(run -> run.versionId().equals(versionId) && run.active())
        .findFirst();
  }

  @Override
  public synchronized Page<IngestionRun> list(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    return page(workspaceId, run -> run.versionId().equals(versionId), page);
  }

  @Override
  public synchronized Page<IngestionRun> list(
      WorkspaceId workspaceId, Set<RunState> states, PageRequest page) {
    return page(workspaceId, run -> states.isEmpty() || states.contains(run.state()), page);
  }

  private Page<IngestionRun> page(
      WorkspaceId workspaceId, Predicate<IngestionRun> wanted, PageRequest page) {
    return InMemoryPages.cut(
        runs.values().stream()
            .filter(run -> belongsTo(run, workspaceId) && wanted.test(run))
            .sorted(
                Comparator.comparing(IngestionRun::queuedAt)
                    .reversed()
                    .thenComparing(run -> run.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public synchronized Optional<ClaimedRun> claim(IngestionJob job, BuildIdentity build) {
    Optional<IngestionRun> active =
        find(job.workspaceId(), job.runId()).filter(IngestionRun::active);
    return active.map(
        run -> {
          FencingToken token = new FencingToken(++lastToken);
          tokens.put(run.id(), token);
          IngestionRun claimed = Copy.claimed(run, clock.instant(), build);
          runs.put(run.id(), claimed);
          Actor actor = requestedBy.get(run.id());
          DocumentVersion version =
              documents.findVersion(job.workspaceId(), run.versionId()).orElseThrow();
          Document document = documents.find(job.workspaceId(), version.documentId()).orElseThrow();
          return new ClaimedRun(
              run.id(), actor, document, version, claimed.attempt(), token, build);
        });
  }

  @Override
  public synchronized boolean recordProgress(
      WorkspaceId workspaceId, IngestionRunId id, FencingToken token, RunProgress progress) {
    boolean holds = holds(workspaceId, id, token);
    if (holds) {
      change(id, run -> Copy.progressed(run, progress));
    }
    return holds;
  }

  @Override
  public synchronized void requireClaim(
      WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    if (!holds(workspaceId, id, token)) {
      throw new StaleClaim(id);
    }
  }

  @Override
  public synchronized void succeed(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, QualityReport quality) {
    requireRunning(workspaceId, id);
    change(
        id,
        run -> Copy.ended(run, RunState.SUCCEEDED, clock.instant(), summary, quality, List.of()));
    published.put(runs.get(id).versionId(), id);
    documents.publish(runs.get(id).versionId(), new PublicationId(id.value()));
  }

  @Override
  public synchronized void fail(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, RunFailure failure) {
    requireRunning(workspaceId, id);
    change(
        id,
        run ->
            Copy.ended(
                run, RunState.FAILED, clock.instant(), summary, run.quality(), List.of(failure)));
  }

  @Override
  public synchronized boolean cancel(WorkspaceId workspaceId, IngestionRunId id) {
    boolean active = find(workspaceId, id).filter(IngestionRun::active).isPresent();
    if (active) {
      change(
          id,
          run ->
              Copy.ended(
                  run,
                  RunState.CANCELLED,
                  clock.instant(),
                  run.summary(),
                  run.quality(),
                  List.of()));
    }
    return active;
  }

  @Override
  public synchronized Optional<IngestionRun> lastPublished(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return documents
        .findVersion(workspaceId, versionId)
        .flatMap(version -> Optional.ofNullable(published.get(versionId)))
        .map(runs::get);
  }

  @Override
  public synchronized boolean release(
      WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    boolean holds = holds(workspaceId, id, token);
    if (holds) {
      change(id, Copy::released);
    }
    return holds;
  }

  /** All queued and running runs with the workspace of each, oldest first. */
  public synchronized List<IngestionJob> active() {
    return runs.values().stream()
        .filter(IngestionRun::active)
        .map(run -> new IngestionJob(requestedBy.get(run.id()).workspaceId(), run.id()))
        .toList();
  }

  private void requireRunning(WorkspaceId workspaceId, IngestionRunId id) {
    if (find(workspaceId, id).filter(run -> run.state() == RunState.RUNNING).isEmpty()) {
      throw new IllegalStateException("The run is not running.");
    }
  }

  private boolean holds(WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    return find(workspaceId, id).filter(run -> run.state() == RunState.RUNNING).isPresent()
        && token.equals(tokens.get(id));
  }

  private boolean belongsTo(IngestionRun run, WorkspaceId workspaceId) {
    return requestedBy.get(run.id()).workspaceId().equals(workspaceId);
  }

  private void change(IngestionRunId id, UnaryOperator<IngestionRun> change) {
    runs.compute(id, (key, run) -> change.apply(run));
  }

  /** Copies of a run with something changed. */
  private static final class Copy {

    private Copy() {}

    static IngestionRun claimed(IngestionRun run, Instant now, BuildIdentity build) {
      return new IngestionRun(
          run.id(),
          run.versionId(),
          RunState.RUNNING,
          run.attempt() + 1,
          run.queuedAt(),
          Optional.of(run.startedAt().orElse(now)),
          Optional.empty(),
          Optional.empty(),
          Optional.of(build.pipelineVersion()),
          Optional.of(build.configurationHash()),
          RunProgress.NONE,
          run.summary(),
          run.quality(),
          run.errors());
    }

    static IngestionRun released(IngestionRun run) {
      return new IngestionRun(
          run.id(),
          run.versionId(),
          RunState.QUEUED,
          run.attempt() - 1,
          run.queuedAt(),
          run.attempt() == 1 ? Optional.empty() : run.startedAt(),
          Optional.empty(),
          Optional.empty(),
          run.pipelineVersion(),
          run.configurationHash(),
          RunProgress.NONE,
          run.summary(),
          run.quality(),
          run.errors());
    }

    static IngestionRun progressed(IngestionRun run, RunProgress progress) {
      return new IngestionRun(
          run.id(),
          run.versionId(),
          run.state(),
          run.attempt(),
          run.queuedAt(),
          run.startedAt(),
          run.finishedAt(),
          run.duration(),
          run.pipelineVersion(),
          run.configurationHash(),
          progress,
          run.summary(),
          run.quality(),
          run.errors());
    }

    static IngestionRun ended(
        IngestionRun run,
        RunState state,
        Instant now,
        RunSummary summary,
        QualityReport quality,
        List<RunFailure> errors) {
      return new IngestionRun(
          run.id(),
          run.versionId(),
          state,
          run.attempt(),
          run.queuedAt(),
          run.startedAt(),
          Optional.of(now),
          run.startedAt().map(started -> Duration.between(started, now)),
          run.pipelineVersion(),
          run.configurationHash(),
          state == RunState.SUCCEEDED
              ? new RunProgress(run.progress().step(), 100, run.progress().counts())
              : run.progress(),
          summary,
          quality,
          errors);
    }
  }
}
