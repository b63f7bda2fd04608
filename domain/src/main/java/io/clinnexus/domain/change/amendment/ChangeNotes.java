package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.auth.WorkspaceId;
import java.util.List;

/** What people say of tables of changes; that of another workspace is never found. */
public interface ChangeNotes {

  /** The notes on a comparison, by key. */
  List<ChangeNote> of(WorkspaceId workspaceId, ComparisonId comparisonId);

  /**
   * Stores a note in place of the one on the same row. Throws {@link
   * io.clinnexus.domain.shared.ReferenceMissing} when the workspace has no such comparison.
   */
  void put(WorkspaceId workspaceId, ChangeNote note);
}
