package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tasks and their payloads as tests need them. */
public final class TaskFixture {

  private TaskFixture() {}

  public static Task open(StudyId studyId, TaskPayload payload, Instant createdAt) {
    return Task.open(new TaskId(UUID.randomUUID()), studyId, payload, createdAt);
  }

  public static TaskPayload conflict(UUID conflictId) {
    return new TaskPayload.ConflictToResolve(
        new TaskSubject.ConflictReference(conflictId),
        "structural_range",
        TaskSeverity.CRITICAL,
        "Возраст: min > max",
        Map.of());
  }

  public static TaskPayload impact(UUID changeEventId) {
    return new TaskPayload.ImpactReview(
        "Version 2",
        new TaskSubject.ChangeEventReference(changeEventId),
        "v2.0",
        List.of(
            new TaskPayload.AffectedSection(
                DocumentType.CSR, "statistics", Map.of("why", new OpaqueJson("\"older\"")))),
        Map.of());
  }

  /** One payload of every kind, full and empty. */
  public static List<TaskPayload> payloads() {
    return List.of(
        conflict(UUID.randomUUID()),
        impact(UUID.randomUUID()),
        new TaskPayload.ImpactReview(
            "",
            new TaskSubject.ChangeEventReference(UUID.randomUUID()),
            "",
            List.of(),
            Map.of("later", new OpaqueJson("{\"n\":[1,null]}"))),
        new TaskPayload.FactDisagreement(
            "sample_size",
            new OpaqueJson("{\"values\":[{\"value\":64},{\"value\":60}],\"severity\":\"block\"}"),
            List.of("11111111-2222-3333-4444-555555555555:p:0123456789abcdef"),
            "Two totals",
            Map.of("more", new OpaqueJson("true"))),
        new TaskPayload.Unshaped(TaskType.REVIEW_EXTRACTION, Map.of()),
        new TaskPayload.Unshaped(
            TaskType.REGENERATE_SECTION, Map.of("section", new OpaqueJson("\"safety\""))),
        new TaskPayload.Unshaped(
            TaskType.RESOLVE_CONFLICT, Map.of("title", new OpaqueJson("\"from elsewhere\""))));
  }
}
