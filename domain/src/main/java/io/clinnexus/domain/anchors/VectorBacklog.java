package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/**
 * The versions of all workspaces that were published after the vector index was last brought up to
 * date for them. It tells ids only; whoever acts on one does so in its workspace.
 */
public interface VectorBacklog {

  /** A version by the workspace it belongs to. */
  record Entry(WorkspaceId workspaceId, DocumentVersionId versionId) implements WorkspaceScoped {}

  /** Each waiting version once, the longest waiting first, at most {@code limit}. */
  List<Entry> oldest(int limit);
}
