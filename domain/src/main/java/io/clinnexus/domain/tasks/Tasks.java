package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;

/**
 * The tasks of studies; those of another workspace are never found. The time of a change is the
 * store's.
 */
public interface Tasks {

  /**
   * Adds a task to its study. Throws {@link io.clinnexus.domain.studies.StudyNotFound} when the
   * workspace has no such study, {@link io.clinnexus.domain.auth.UserNotFound} for an unknown
   * assignee.
   */
  void add(WorkspaceId workspaceId, Task task);

  /** Finds a task of the workspace. */
  Optional<Task> find(WorkspaceId workspaceId, TaskId id);

  /** Lists tasks of a study, oldest first, then by id. */
  Page<Task> list(WorkspaceId workspaceId, StudyId studyId, TaskFilter filter, PageRequest page);

  /** The open tasks and those in progress that are about the subject, oldest first. */
  List<Task> unfinishedAbout(WorkspaceId workspaceId, StudyId studyId, TaskSubject subject);

  /**
   * Brings a task from one status to another. Throws {@link TaskNotFound}, or {@link TaskMovedOn}
   * when its status is no longer the expected one.
   */
  void changeStatus(WorkspaceId workspaceId, TaskId id, TaskStatus expected, TaskStatus next);

  /**
   * Gives the task to a user, or to nobody. Throws {@link TaskNotFound}, or {@link
   * io.clinnexus.domain.auth.UserNotFound}.
   */
  void assign(WorkspaceId workspaceId, TaskId id, Optional<UserId> assignee);
}
