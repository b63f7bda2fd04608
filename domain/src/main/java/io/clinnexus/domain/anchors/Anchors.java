package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Optional;

/** The published anchors of document versions; those of another workspace are never found. */
public interface Anchors {

  /** Lists anchors of a version in document order. */
  Page<Anchor> list(
      WorkspaceId workspaceId, DocumentVersionId versionId, AnchorFilter filter, PageRequest page);

  /** All anchors of a version in document order. */
  List<Anchor> all(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** Finds one anchor. */
  Optional<Anchor> find(WorkspaceId workspaceId, AnchorId id);

  /** The heading anchors of a version in document order. */
  List<Anchor> outline(WorkspaceId workspaceId, DocumentVersionId versionId);

  /**
   * The first anchor of each block of a version in document order: its headings, and where text or
   * notes begin that no heading opens. The blocks are those of {@link
   * io.clinnexus.domain.anchors.outline.DocumentOutline}.
   */
  Page<Anchor> blockHeads(WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page);
}
