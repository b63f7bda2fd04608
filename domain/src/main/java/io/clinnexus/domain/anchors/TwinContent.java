package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/** The published content of versions, replaced as a whole inside one transaction. */
public interface TwinContent {

  /** Brings the new content to the database, invisible to readers and without locks on them. */
  void stage(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<Anchor> anchors,
      List<Chunk> chunks);

  /**
   * Makes the staged content the content of the version: unchanged rows stay untouched, vanished
   * ones go. Must follow {@link #stage} in the same transaction.
   */
  void publishStaged(WorkspaceId workspaceId, DocumentVersionId versionId);
}
