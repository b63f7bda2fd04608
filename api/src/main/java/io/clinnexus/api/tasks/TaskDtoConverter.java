package io.clinnexus.api.tasks;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;

/** Tasks as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface TaskDtoConverter {

  /** A task with what it is about. */
  default TaskResponse response(Task task) {
    return new TaskResponse(
        task.id().value(),
        task.studyId().value(),
        task.type(),
        task.status(),
        title(task.payload()),
        task.payload().subject().map(TaskSubject::value).orElse(null),
        task.assignedTo().map(UserId::value).orElse(null),
        task.createdAt(),
        task.updatedAt());
  }

  private static @Nullable String title(TaskPayload payload) {
    if (payload instanceof TaskPayload.ConflictToResolve conflict) {
      return conflict.title();
    }
    return payload instanceof TaskPayload.ImpactReview review ? review.title() : null;
  }
}
