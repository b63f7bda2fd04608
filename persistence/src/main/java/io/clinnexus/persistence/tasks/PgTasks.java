package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.UserNotFound;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskFilter;
import io.clinnexus.domain.tasks.TaskId;
import io.clinnexus.domain.tasks.TaskMovedOn;
import io.clinnexus.domain.tasks.TaskNotFound;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskSubject;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tasks on PostgreSQL. */
final class PgTasks implements Tasks {

  private final TaskMapper mapper;
  private final TaskRowConverter converter = TaskRowConverter.INSTANCE;

  PgTasks(TaskMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(WorkspaceId workspaceId, Task task) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insert(workspaceId.value(), converter.toRow(task)),
            Map.of(
                ConstraintNames.TASK_STUDY,
                () -> new StudyNotFound(task.studyId()),
                ConstraintNames.TASK_ASSIGNEE,
                unknown(task.assignedTo())));
    RowCounts.one(count, "insert of a task");
  }

  @Override
  public Optional<Task> find(WorkspaceId workspaceId, TaskId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Page<Task> list(
      WorkspaceId workspaceId, StudyId studyId, TaskFilter filter, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.list(
                new TaskSearch(
                    workspaceId.value(),
                    studyId.value(),
                    filter.types().toArray(TaskType[]::new),
                    filter.statuses().toArray(TaskStatus[]::new),
                    converter.userId(filter.assignedTo()),
                    after,
                    limit)),
        converter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public List<Task> unfinishedAbout(WorkspaceId workspaceId, StudyId studyId, TaskSubject subject) {
    String id = subject.value().toString();
    List<TaskRow> rows =
        subject instanceof TaskSubject.ConflictReference
            ? mapper.unfinishedAboutConflict(workspaceId.value(), studyId.value(), id)
            : mapper.unfinishedAboutChange(workspaceId.value(), studyId.value(), id);
    return rows.stream().map(converter::toDomain).toList();
  }

  @Override
  public void changeStatus(
      WorkspaceId workspaceId, TaskId id, TaskStatus expected, TaskStatus next) {
    OpenTransaction.require();
    int count = mapper.updateStatus(workspaceId.value(), id.value(), expected, next);
    RowCounts.oneOr(
        count,
        "change of a task's status",
        () ->
            find(workspaceId, id).isPresent()
                ? new TaskMovedOn(id, expected)
                : new TaskNotFound(id));
  }

  @Override
  public void assign(WorkspaceId workspaceId, TaskId id, Optional<UserId> assignee) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () ->
                mapper.updateAssignee(workspaceId.value(), id.value(), converter.userId(assignee)),
            Map.of(ConstraintNames.TASK_ASSIGNEE, unknown(assignee)));
    RowCounts.oneOr(count, "assignment of a task", () -> new TaskNotFound(id));
  }

  private static Supplier<DomainException> unknown(Optional<UserId> assignee) {
    return () -> new UserNotFound(assignee.orElseThrow());
  }
}
