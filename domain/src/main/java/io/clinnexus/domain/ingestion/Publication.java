package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;

/**
 * A version that readers see, and the run that published it.
 *
 * @param actor who the work that follows is done as
 */
public record Publication(
    Actor actor, Document document, DocumentVersion version, IngestionRunId runId)
    implements WorkspaceScoped {

  @Override
  public WorkspaceId workspaceId() {
    return actor.workspaceId();
  }
}
