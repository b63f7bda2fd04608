package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between tasks and their rows. */
@Mapper(imports = {Optional.class, UserId.class, TaskPayloadJson.class})
interface TaskRowConverter {

  TaskRowConverter INSTANCE = Mappers.getMapper(TaskRowConverter.class);

  @Mapping(
      target = "assignedTo",
      expression = "java(Optional.ofNullable(row.assignedTo()).map(UserId::new))")
  @Mapping(
      target = "payload",
      expression = "java(TaskPayloadJson.read(row.type(), row.payloadJson()))")
  Task toDomain(TaskRow row);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "studyId", source = "studyId.value")
  @Mapping(target = "type", expression = "java(task.type())")
  @Mapping(target = "assignedTo", expression = "java(userId(task.assignedTo()))")
  @Mapping(target = "payloadJson", expression = "java(TaskPayloadJson.write(task.payload()))")
  TaskRow toRow(Task task);

  default @Nullable UUID userId(Optional<UserId> user) {
    return user.map(UserId::value).orElse(null);
  }

  default TaskId taskId(UUID value) {
    return new TaskId(value);
  }

  default StudyId studyId(UUID value) {
    return new StudyId(value);
  }
}
