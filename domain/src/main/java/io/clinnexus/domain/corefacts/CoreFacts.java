package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import java.util.Optional;

/** The core facts of studies in numbered versions; those of another workspace are never found. */
public interface CoreFacts {

  /**
   * Appends the next version and returns it; whoever appends at the same time waits. Throws {@link
   * io.clinnexus.domain.studies.StudyNotFound} or {@link
   * io.clinnexus.domain.studies.VersionNotFound} when the workspace has not what they refer to.
   */
  StudyCoreFacts append(WorkspaceId workspaceId, NewCoreFacts facts);

  /** The newest version. */
  Optional<StudyCoreFacts> latest(WorkspaceId workspaceId, StudyId studyId);

  /** All versions, newest first. */
  Page<StudyCoreFacts> history(WorkspaceId workspaceId, StudyId studyId, PageRequest page);
}
