package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.Optional;

/** The studies of each workspace; a study of another workspace is never found. */
public interface Studies {

  /** Adds a study; throws {@link StudyCodeTaken} when the workspace has the code already. */
  void add(Study study);

  /** Finds a study of the workspace. */
  Optional<Study> find(WorkspaceId workspaceId, StudyId id);

  /** Finds a study like {@link #find} and locks its row until the transaction ends. */
  Optional<Study> lock(WorkspaceId workspaceId, StudyId id);

  /** Finds a study by its code, compared exactly. */
  Optional<Study> findByCode(WorkspaceId workspaceId, String code);

  /** Lists the studies of the workspace, newest first, then by id. */
  Page<Study> list(WorkspaceId workspaceId, PageRequest page);
}
