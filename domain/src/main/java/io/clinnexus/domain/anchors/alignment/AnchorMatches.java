package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/** Matches between the anchors of versions; those of another workspace are never found. */
public interface AnchorMatches {

  /**
   * Replaces the matches of the pair of versions; those that are the same stay untouched. Throws
   * {@link io.clinnexus.domain.studies.VersionNotFound} when the workspace has no such versions of
   * the document. The anchors must be published by the end of the transaction, else it ends with
   * {@link io.clinnexus.domain.shared.RuleViolated}; matches go with their anchors.
   */
  void replace(WorkspaceId workspaceId, VersionMatches matches);

  /**
   * The matches from one version to another in the document order of the first, those of one anchor
   * in the document order of the second.
   */
  List<AnchorMatch> between(WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to);

  /** The matches that lead from the anchor, by the anchor they lead to. */
  List<AnchorMatch> from(WorkspaceId workspaceId, AnchorId anchorId);

  /** The matches that lead to the anchor, by the anchor they come from. */
  List<AnchorMatch> to(WorkspaceId workspaceId, AnchorId anchorId);
}
