package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;

/** What was read out of versions, and what follows for their study. */
public interface Findings {

  /**
   * Makes these the findings of the version: what an earlier run found and this one did not is
   * gone, what a person decided about sections stays. Joins the transaction that publishes the
   * content.
   */
  void replace(WorkspaceId workspaceId, DocumentVersionId versionId, VersionFindings findings);

  /**
   * Derives what now holds for the study, once the version shows what was found in it. Joins the
   * same transaction.
   */
  void derive(WorkspaceId workspaceId, StudyId studyId, DocumentVersionId versionId);
}
