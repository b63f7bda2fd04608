package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.Optional;

/** A piece of work in a study, for one user or for whoever takes it. */
public record Task(
    TaskId id,
    StudyId studyId,
    TaskStatus status,
    Optional<UserId> assignedTo,
    TaskPayload payload,
    Instant createdAt,
    Instant updatedAt) {

  /** A new task that nobody has yet. */
  public static Task open(TaskId id, StudyId studyId, TaskPayload payload, Instant now) {
    return new Task(id, studyId, TaskStatus.OPEN, Optional.empty(), payload, now, now);
  }

  public TaskType type() {
    return payload.type();
  }
}
