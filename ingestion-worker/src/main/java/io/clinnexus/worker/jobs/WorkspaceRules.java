package io.clinnexus.worker.jobs;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.studies.DocumentType;

/** The rules that the documents of a workspace are read by. */
public interface WorkspaceRules {

  /**
   * Gives the workspace what ships and it does not have yet. Opens transactions of its own; does
   * nothing when it was done before.
   */
  void prepare(WorkspaceId workspaceId, DocumentType type);

  /**
   * The build, and the hash of everything that documents of the type are read by in this workspace
   * now. Joins the transaction of the claim.
   */
  BuildIdentity identity(WorkspaceId workspaceId, DocumentType type);
}
