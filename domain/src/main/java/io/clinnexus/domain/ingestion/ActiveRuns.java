package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The queued and running runs of all workspaces, for the workers that keep them going. It tells ids
 * only; whoever acts on one does so in its workspace.
 */
public interface ActiveRuns {

  /** A version by the workspace it belongs to. */
  record OwnedVersion(WorkspaceId workspaceId, DocumentVersionId versionId)
      implements WorkspaceScoped {}

  /**
   * How much there is to do.
   *
   * @param oldestQueued how long the run that waits longest has waited; empty when none waits
   */
  record Workload(long queued, long running, Optional<Duration> oldestQueued) {}

  /** How many runs of all workspaces wait and work. */
  Workload workload();

  /**
   * The oldest queued or running runs whose job is missing from the queue although they were
   * requested at least this long ago; at most {@code limit}.
   */
  List<IngestionJob> withoutJob(Duration age, int limit);

  /**
   * The versions with status {@code processing} and no queued or running run, at most {@code
   * limit}. There are none unless somebody changed the database by hand.
   */
  List<OwnedVersion> processingWithoutRun(int limit);
}
