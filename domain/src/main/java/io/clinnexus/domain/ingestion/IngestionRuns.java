package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Optional;
import java.util.Set;

/** The records of ingestion runs; those of another workspace are never found. */
public interface IngestionRuns {

  /** Adds a queued run; throws {@link RunAlreadyActive} when the version has an active one. */
  void add(Actor actor, IngestionRunId id, DocumentVersionId versionId);

  /** Finds a run. */
  Optional<IngestionRun> find(WorkspaceId workspaceId, IngestionRunId id);

  /** The queued or running run of a version. */
  Optional<IngestionRun> findActive(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** Lists the runs of a version, newest first, then by id. */
  Page<IngestionRun> list(WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page);

  /** Lists runs of the workspace in any of the states, or all, newest first, then by id. */
  Page<IngestionRun> list(WorkspaceId workspaceId, Set<RunState> states, PageRequest page);

  /**
   * Takes the run for this worker: state running, attempt plus one, a new token. Empty when the run
   * is not queued or running any more.
   */
  Optional<ClaimedRun> claim(IngestionJob job, BuildIdentity build);

  /** Stores the progress if the token is still the newest; says whether it was. */
  boolean recordProgress(
      WorkspaceId workspaceId, IngestionRunId id, FencingToken token, RunProgress progress);

  /**
   * Locks the run and checks the claim; throws {@link StaleClaim} when the run was cancelled, ended
   * or claimed by another worker.
   */
  void requireClaim(WorkspaceId workspaceId, IngestionRunId id, FencingToken token);

  /**
   * Gives an unfinished run back: it is queued again and the attempt does not count. Says whether
   * the token was still the newest of a running run; otherwise nothing changes.
   */
  boolean release(WorkspaceId workspaceId, IngestionRunId id, FencingToken token);

  /** Ends a run as succeeded and makes it the version's last published run. */
  void succeed(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, QualityReport quality);

  /** Ends a run as failed. */
  void fail(WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, RunFailure failure);

  /** Ends an active run as cancelled; says whether it was active. */
  boolean cancel(WorkspaceId workspaceId, IngestionRunId id);

  /** The run whose content the version shows. */
  Optional<IngestionRun> lastPublished(WorkspaceId workspaceId, DocumentVersionId versionId);
}
