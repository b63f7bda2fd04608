package io.clinnexus.domain.facts;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Optional;

/** What people decided about facts; decisions of another workspace are never found. */
public interface FactDecisions {

  /**
   * Adds a decision, which is in force from now on. Throws {@link
   * io.clinnexus.domain.studies.VersionNotFound} when the workspace has no such version.
   */
  void add(WorkspaceId workspaceId, FactDecision decision);

  /** The last decision about each key of a version, by key; withdrawn ones are left out. */
  List<FactDecision> inForce(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** The last decision about a key of a version, withdrawn or not. */
  Optional<FactDecision> last(WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key);

  /** All decisions about a key of a version, newest first. */
  Page<FactDecision> history(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key, PageRequest page);
}
