package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Optional;

/** The comparisons of versions; those of another workspace are never found. */
public interface VersionComparisons {

  /** Finds a comparison. */
  Optional<VersionComparison> find(WorkspaceId workspaceId, ComparisonId id);

  /** Finds the comparison of two versions in this direction. */
  Optional<VersionComparison> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to);

  /** The comparisons that the version takes part in, by the time they were requested, then id. */
  List<VersionComparison> of(WorkspaceId workspaceId, DocumentVersionId versionId);

  /**
   * Stores a comparison in place of the one of the same two versions, which keeps its id and the
   * time it was requested; one that is the same stays untouched. Throws {@link
   * io.clinnexus.domain.studies.VersionNotFound} when the workspace has no such versions of the
   * document.
   */
  void put(WorkspaceId workspaceId, VersionComparison comparison);
}
