package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;

/**
 * A run that this worker works on now: attempt 1 upwards, and the token that proves the claim.
 *
 * @param build the build and the configuration that the run goes by
 */
public record ClaimedRun(
    IngestionRunId id,
    Actor actor,
    Document document,
    DocumentVersion version,
    int attempt,
    FencingToken token,
    BuildIdentity build)
    implements WorkspaceScoped {

  /** The workspace of the document. */
  @Override
  public WorkspaceId workspaceId() {
    return actor.workspaceId();
  }
}
