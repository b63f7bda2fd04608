package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;

/** What was read out of versions. */
public interface Findings {

  /**
   * Makes these the findings of the version: what an earlier run found and this one did not is
   * gone, what a person decided about sections stays. Joins the transaction that publishes the
   * content.
   */
  void replace(WorkspaceId workspaceId, DocumentVersionId versionId, VersionFindings findings);
}
