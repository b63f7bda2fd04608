package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.UUID;

/**
 * The work that follows a publication: for which version of which workspace, and on what occasion.
 * Every occasion is a job of its own, so that one that comes while an earlier one is under way is
 * not lost.
 *
 * @param occasion the run that published, or whatever else made the work due
 */
public record FollowUpJob(WorkspaceId workspaceId, DocumentVersionId versionId, UUID occasion)
    implements WorkspaceScoped {

  /** What follows the publication of this run. */
  public static FollowUpJob afterPublication(
      WorkspaceId workspaceId, DocumentVersionId versionId, IngestionRunId runId) {
    return new FollowUpJob(workspaceId, versionId, runId.value());
  }

  /**
   * The text form {@code workspace/version/occasion}; it names the job in the queue and is all its
   * data.
   */
  public String key() {
    return JobKey.format(workspaceId.value(), versionId.value(), occasion);
  }

  /**
   * Reads the text form; throws {@link io.clinnexus.domain.shared.InvalidValue} for anything else.
   */
  public static FollowUpJob parse(String key) {
    List<UUID> parts = JobKey.parse(key, "workspace", "version", "occasion");
    return new FollowUpJob(
        new WorkspaceId(parts.get(0)), new DocumentVersionId(parts.get(1)), parts.get(2));
  }
}
