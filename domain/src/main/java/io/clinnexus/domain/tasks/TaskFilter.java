package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auth.UserId;
import java.util.Optional;
import java.util.Set;

/** Which tasks to list; an empty set and an absent user do not restrict. */
public record TaskFilter(
    Set<TaskType> types, Set<TaskStatus> statuses, Optional<UserId> assignedTo) {

  public static final TaskFilter ALL = new TaskFilter(Set.of(), Set.of(), Optional.empty());

  /** What still has to be done. */
  public static final TaskFilter UNFINISHED =
      new TaskFilter(Set.of(), Set.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS), Optional.empty());

  public TaskFilter {
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
  }
}
