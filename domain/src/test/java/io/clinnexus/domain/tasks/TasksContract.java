package io.clinnexus.domain.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.UserNotFound;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of tasks. */
public abstract class TasksContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Instant LATER = StudyFixture.NOON.plusSeconds(60);

  private Ports ports;
  private Tasks tasks;
  private Actor actor;
  private WorkspaceId workspaceId;
  private StudyId studyId;

  protected abstract Ports ports();

  @BeforeEach
  void startAStudy() {
    ports = ports();
    tasks = ports.port(Tasks.class);
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    ports.transactions().run(() -> ports.studies().add(study));
    studyId = study.id();
  }

  @Test
  void a_task_comes_back_as_it_was_whatever_it_is_about() {
    for (TaskPayload payload : TaskFixture.payloads()) {
      Task task = added(payload, 0);

      assertThat(tasks.find(workspaceId, task.id())).contains(task);
      assertThat(tasks.find(STRANGER, task.id())).isEmpty();
    }
    Task full =
        new Task(
            new TaskId(UUID.randomUUID()),
            studyId,
            TaskStatus.CANCELLED,
            Optional.of(actor.userId()),
            TaskFixture.payloads().get(0),
            StudyFixture.NOON,
            LATER);
    add(full);
    assertThat(tasks.find(workspaceId, full.id())).contains(full);
  }

  @Test
  void a_task_needs_a_study_of_the_workspace_and_a_user_that_exists() {
    Task task = TaskFixture.open(studyId, TaskFixture.payloads().get(0), StudyFixture.NOON);
    Task homeless =
        TaskFixture.open(
            new StudyId(UUID.randomUUID()), TaskFixture.payloads().get(0), StudyFixture.NOON);
    Task nobodys =
        new Task(
            task.id(),
            studyId,
            task.status(),
            Optional.of(new UserId(UUID.randomUUID())),
            task.payload(),
            task.createdAt(),
            task.updatedAt());

    assertThatThrownBy(() -> ports.transactions().run(() -> tasks.add(STRANGER, task)))
        .isInstanceOf(StudyNotFound.class);
    assertThatThrownBy(() -> add(homeless)).isInstanceOf(StudyNotFound.class);
    assertThatThrownBy(() -> add(nobodys)).isInstanceOf(UserNotFound.class);
    assertListed(TaskFilter.ALL, List.of());
  }

  @Test
  void tasks_are_listed_oldest_first_and_filtered() {
    Task third = added(TaskFixture.conflict(UUID.randomUUID()), 2);
    Task first = added(TaskFixture.impact(UUID.randomUUID()), 0);
    Task second = added(TaskFixture.impact(UUID.randomUUID()), 1);
    Task running = moved(second, TaskStatus.IN_PROGRESS);
    Task done = moved(added(TaskFixture.conflict(UUID.randomUUID()), 3), TaskStatus.DONE);
    ports
        .transactions()
        .run(() -> tasks.assign(workspaceId, third.id(), Optional.of(actor.userId())));
    Task mine = tasks.find(workspaceId, third.id()).orElseThrow();

    assertListed(TaskFilter.ALL, List.of(first, running, mine, done));
    assertListed(TaskFilter.UNFINISHED, List.of(first, running, mine));
    assertListed(
        new TaskFilter(Set.of(TaskType.RESOLVE_CONFLICT), Set.of(), Optional.empty()),
        List.of(mine, done));
    assertListed(new TaskFilter(Set.of(), Set.of(), Optional.of(actor.userId())), List.of(mine));
    assertListed(
        new TaskFilter(
            Set.of(TaskType.REVIEW_IMPACT), Set.of(TaskStatus.OPEN), Optional.of(actor.userId())),
        List.of());
    PageAssertions.assertPaged(
        page -> tasks.list(STRANGER, studyId, TaskFilter.ALL, page), List.<Task>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> tasks.list(workspaceId, studyId, TaskFilter.ALL, page));
  }

  @Test
  void unfinished_tasks_are_found_by_what_they_are_about() {
    UUID id = UUID.randomUUID();
    Task conflict = added(TaskFixture.conflict(id), 1);
    Task earlier = added(TaskFixture.conflict(id), 0);
    Task impact = added(TaskFixture.impact(id), 0);
    moved(added(TaskFixture.conflict(id), 0), TaskStatus.DONE);
    added(TaskFixture.conflict(UUID.randomUUID()), 0);

    assertThat(about(workspaceId, new TaskSubject.ConflictReference(id)))
        .containsExactly(earlier, conflict);
    assertThat(about(workspaceId, new TaskSubject.ChangeEventReference(id)))
        .containsExactly(impact);
    assertThat(about(STRANGER, new TaskSubject.ConflictReference(id))).isEmpty();
  }

  @Test
  void a_status_changes_only_from_the_expected_one() {
    Task task = added(TaskFixture.conflict(UUID.randomUUID()), 0);

    Task moved = moved(task, TaskStatus.IN_PROGRESS);
    assertThat(moved)
        .isEqualTo(
            new Task(
                task.id(),
                studyId,
                TaskStatus.IN_PROGRESS,
                Optional.empty(),
                task.payload(),
                task.createdAt(),
                moved.updatedAt()));
    assertThat(moved.updatedAt()).isAfter(task.updatedAt());
    assertThatThrownBy(() -> moved(task, TaskStatus.DONE)).isInstanceOf(TaskMovedOn.class);
    assertThat(tasks.find(workspaceId, task.id())).contains(moved);
  }

  @Test
  void a_task_is_given_to_a_user_and_taken_back() {
    Task task = added(TaskFixture.conflict(UUID.randomUUID()), 0);

    assign(workspaceId, task, Optional.of(actor.userId()));
    assertThat(tasks.find(workspaceId, task.id()).orElseThrow().assignedTo())
        .contains(actor.userId());
    assertThatThrownBy(() -> assign(workspaceId, task, Optional.of(new UserId(UUID.randomUUID()))))
        .isInstanceOf(UserNotFound.class);
    assign(workspaceId, task, Optional.empty());
    assertThat(tasks.find(workspaceId, task.id()).orElseThrow().assignedTo()).isEmpty();
  }

  @Test
  void a_task_of_another_workspace_is_not_changed() {
    Task task = added(TaskFixture.conflict(UUID.randomUUID()), 0);

    assertThatThrownBy(() -> assign(STRANGER, task, Optional.empty()))
        .isInstanceOf(TaskNotFound.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            tasks.changeStatus(
                                STRANGER, task.id(), TaskStatus.OPEN, TaskStatus.DONE)))
        .isInstanceOf(TaskNotFound.class);
    assertThat(tasks.find(workspaceId, task.id())).contains(task);
  }

  private Task added(TaskPayload payload, int secondsAfterNoon) {
    Task task = TaskFixture.open(studyId, payload, StudyFixture.NOON.plusSeconds(secondsAfterNoon));
    add(task);
    return task;
  }

  private void add(Task task) {
    ports.transactions().run(() -> tasks.add(workspaceId, task));
  }

  private Task moved(Task task, TaskStatus next) {
    ports.transactions().run(() -> tasks.changeStatus(workspaceId, task.id(), task.status(), next));
    return tasks.find(workspaceId, task.id()).orElseThrow();
  }

  private void assign(WorkspaceId workspace, Task task, Optional<UserId> assignee) {
    ports.transactions().run(() -> tasks.assign(workspace, task.id(), assignee));
  }

  private List<Task> about(WorkspaceId workspace, TaskSubject subject) {
    return tasks.unfinishedAbout(workspace, studyId, subject);
  }

  private void assertListed(TaskFilter filter, List<Task> expected) {
    PageAssertions.assertPaged(page -> tasks.list(workspaceId, studyId, filter, page), expected);
  }
}
