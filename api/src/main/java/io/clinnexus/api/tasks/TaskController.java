package io.clinnexus.api.tasks;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredStudies;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.tasks.AssignTask;
import io.clinnexus.domain.tasks.MoveTask;
import io.clinnexus.domain.tasks.TaskFilter;
import io.clinnexus.domain.tasks.TaskId;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.domain.tasks.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the tasks of studies, moves and assigns them. */
@Tag(name = "tasks", description = "What people are asked to do")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskController {

  private final Tasks tasks;
  private final MoveTask moveTask;
  private final AssignTask assignTask;
  private final RequiredStudies studies;
  private final TaskDtoConverter converter;
  private final CurrentActor currentActor;

  TaskController(
      Tasks tasks,
      MoveTask moveTask,
      AssignTask assignTask,
      RequiredStudies studies,
      TaskDtoConverter converter,
      CurrentActor currentActor) {
    this.tasks = tasks;
    this.moveTask = moveTask;
    this.assignTask = assignTask;
    this.studies = studies;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "listTasks", summary = "List the tasks of a study, oldest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/studies/{study_id}/tasks")
  PageResponse<TaskResponse> list(
      @PathVariable("study_id") UUID id,
      @RequestParam(name = "type", required = false) @Nullable Set<TaskType> types,
      @RequestParam(name = "status", required = false) @Nullable Set<TaskStatus> statuses,
      @RequestParam(name = "assigned_to", required = false) @Nullable UUID assignedTo,
      PageRequest page) {
    TaskFilter filter =
        new TaskFilter(
            types == null ? Set.of() : types,
            statuses == null ? Set.of() : statuses,
            Optional.ofNullable(assignedTo).map(UserId::new));
    return PageResponse.of(
        tasks.list(currentActor.get().workspaceId(), studies.get(id).id(), filter, page),
        converter::response);
  }

  @Operation(operationId = "moveTask", summary = "Say how far a task is")
  @ApiResponse(responseCode = "200", description = "The task as it is now.")
  @PostMapping(path = "/tasks/{task_id}/transitions", consumes = MediaType.APPLICATION_JSON_VALUE)
  TaskResponse move(@PathVariable("task_id") UUID id, @Valid @RequestBody MoveTaskRequest request) {
    return converter.response(
        moveTask.handle(
            new MoveTask.Command(
                currentActor.get(), new TaskId(id), request.expectedStatus(), request.status())));
  }

  @Operation(operationId = "assignTask", summary = "Give a task to a person, or take it back")
  @ApiResponse(responseCode = "200", description = "The task as it is now.")
  @PutMapping(path = "/tasks/{task_id}/assignee", consumes = MediaType.APPLICATION_JSON_VALUE)
  TaskResponse assign(
      @PathVariable("task_id") UUID id, @Valid @RequestBody AssignTaskRequest request) {
    return converter.response(
        assignTask.handle(
            new AssignTask.Command(
                currentActor.get(),
                new TaskId(id),
                Optional.ofNullable(request.assignedTo()).map(UserId::new))));
  }
}
