package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.List;

/**
 * The versions of all workspaces that were published after the vector index was last brought up to
 * date for them. It tells ids only; whoever acts on one does so in its workspace.
 */
public interface VectorBacklog {

  /**
   * A version by the workspace it belongs to.
   *
   * @param attempts how often the index failed to catch up with it since it was published
   */
  record Entry(WorkspaceId workspaceId, DocumentVersionId versionId, int attempts)
      implements WorkspaceScoped {}

  /**
   * How far behind the index is.
   *
   * @param waiting the versions it has yet to catch up with
   * @param failing those of them that it failed to catch up with at the last attempt
   */
  record Standing(int waiting, int failing) {}

  /**
   * Each waiting version once, the longest due first, at most {@code limit}; a version that failed
   * is not due before the time it was put off to, unless it was published again.
   */
  List<Entry> due(Instant now, int limit);

  /** How far behind the index is now. */
  Standing standing();
}
