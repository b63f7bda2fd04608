package io.clinnexus.api.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.tasks.InMemoryTasks;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskId;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskSeverity;
import io.clinnexus.domain.tasks.TaskSubject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class TaskControllerTest {

  private static final Actor ACTOR = Actor.builtIn();

  private final HttpProbe api;
  private final InMemoryAuditTrail auditTrail;
  private final StudyId studyId;
  private final Task task;

  TaskControllerTest(HttpProbe api, InMemoryTasks tasks, InMemoryAuditTrail auditTrail) {
    this.api = api;
    this.auditTrail = auditTrail;
    String document = Samples.document(api);
    this.studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    this.task =
        Task.open(
            new TaskId(UUID.randomUUID()),
            studyId,
            new TaskPayload.ConflictToResolve(
                new TaskSubject.ConflictReference(new UUID(3, 3)),
                "between.dose",
                TaskSeverity.CRITICAL,
                "The doses differ",
                Map.of()),
            StudyFixture.NOON);
    tasks.add(ACTOR.workspaceId(), task);
  }

  @Test
  void a_task_reads_with_what_it_is_about() {
    String item =
        ("{'id':'%s','study_id':'%s','type':'resolve_conflict','status':'open',"
                + "'title':'The doses differ','subject_id':'%s','assigned_to':null,"
                + "'created_at':'2026-03-01T12:00:00.123456Z',"
                + "'updated_at':'2026-03-01T12:00:00.123456Z'}")
            .formatted(task.id().value(), studyId.value(), new UUID(3, 3))
            .replace('\'', '"');

    assertThat(api.get(list()).body()).isEqualTo("{\"items\":[" + item + "],\"next_cursor\":null}");
    assertThat(api.get(list() + "?status=done").body())
        .isEqualTo("{\"items\":[],\"next_cursor\":null}");
  }

  @Test
  void a_task_moves_from_the_expected_status_and_every_move_is_audited() {
    String body = "{\"expected_status\":\"open\",\"status\":\"in_progress\"}";

    Answer moved = api.post(path() + "/transitions", body);
    Answer late = api.post(path() + "/transitions", body);

    assertThat(moved.at("/status")).isEqualTo("in_progress");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/code")).isEqualTo("task.moved-on");
    assertThat(auditTrail.entries())
        .filteredOn(entry -> entry.entityId().equals(task.id().value().toString()))
        .extracting(AuditEntry::action)
        .containsExactly("move");
  }

  @Test
  void a_task_is_given_to_a_person_who_exists() {
    String owner = ACTOR.userId().value().toString();

    assertThat(assign("\"" + owner + "\"").at("/assigned_to")).isEqualTo(owner);
    assertThat(assign("\"" + new UUID(5, 5) + "\"").status()).isEqualTo(404);
    assertThat(assign("null").at("/assigned_to")).isEmpty();
  }

  private Answer assign(String user) {
    return api.send(
        api.request(path() + "/assignee")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"assigned_to\":" + user + "}")));
  }

  private String list() {
    return "/api/v1/studies/" + studyId.value() + "/tasks";
  }

  private String path() {
    return "/api/v1/tasks/" + task.id().value();
  }
}
