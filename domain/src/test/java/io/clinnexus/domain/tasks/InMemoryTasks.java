package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auth.InMemoryUsers;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.UserNotFound;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks in a map. */
public final class InMemoryTasks implements Tasks {

  private static final Comparator<Task> OLDEST_FIRST =
      Comparator.comparing(Task::createdAt).thenComparing(task -> task.id().value().toString());

  private final Studies studies;
  private final InMemoryUsers users;
  private final Clock clock;
  private final Map<TaskId, Task> all = new HashMap<>();

  public InMemoryTasks(Studies studies, InMemoryUsers users, Clock clock) {
    this.studies = studies;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public synchronized void add(WorkspaceId workspaceId, Task task) {
    if (studies.find(workspaceId, task.studyId()).isEmpty()) {
      throw new StudyNotFound(task.studyId());
    }
    task.assignedTo().ifPresent(this::require);
    all.put(task.id(), task);
  }

  @Override
  public synchronized Optional<Task> find(WorkspaceId workspaceId, TaskId id) {
    return Optional.ofNullable(all.get(id))
        .filter(task -> studies.find(workspaceId, task.studyId()).isPresent());
  }

  @Override
  public synchronized Page<Task> list(
      WorkspaceId workspaceId, StudyId studyId, TaskFilter filter, PageRequest page) {
    return InMemoryPages.cut(
        of(workspaceId, studyId)
            .filter(task -> filter.types().isEmpty() || filter.types().contains(task.type()))
            .filter(
                task -> filter.statuses().isEmpty() || filter.statuses().contains(task.status()))
            .filter(
                task ->
                    filter.assignedTo().isEmpty() || filter.assignedTo().equals(task.assignedTo()))
            .toList(),
        page);
  }

  @Override
  public synchronized List<Task> unfinishedAbout(
      WorkspaceId workspaceId, StudyId studyId, TaskSubject subject) {
    return of(workspaceId, studyId)
        .filter(task -> task.status().unfinished())
        .filter(task -> task.payload().subject().equals(Optional.of(subject)))
        .toList();
  }

  @Override
  public synchronized void changeStatus(
      WorkspaceId workspaceId, TaskId id, TaskStatus expected, TaskStatus next) {
    Task task = find(workspaceId, id).orElseThrow(() -> new TaskNotFound(id));
    if (task.status() != expected) {
      throw new TaskMovedOn(id, expected);
    }
    store(task, next, task.assignedTo());
  }

  @Override
  public synchronized void assign(WorkspaceId workspaceId, TaskId id, Optional<UserId> assignee) {
    Task task = find(workspaceId, id).orElseThrow(() -> new TaskNotFound(id));
    assignee.ifPresent(this::require);
    store(task, task.status(), assignee);
  }

  private void store(Task task, TaskStatus status, Optional<UserId> assignee) {
    all.put(
        task.id(),
        new Task(
            task.id(),
            task.studyId(),
            status,
            assignee,
            task.payload(),
            task.createdAt(),
            clock.instant()));
  }

  private void require(UserId userId) {
    if (!users.exists(userId)) {
      throw new UserNotFound(userId);
    }
  }

  private Stream<Task> of(WorkspaceId workspaceId, StudyId studyId) {
    return all.values().stream()
        .filter(task -> task.studyId().equals(studyId))
        .filter(task -> studies.find(workspaceId, studyId).isPresent())
        .sorted(OLDEST_FIRST);
  }
}
