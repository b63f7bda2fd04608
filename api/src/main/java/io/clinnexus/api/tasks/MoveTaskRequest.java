package io.clinnexus.api.tasks;

import io.clinnexus.domain.tasks.TaskStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** How far a task is now. */
public record MoveTaskRequest(
    @Schema(description = "The status it is expected to have; another one is refused with 409.")
        @NotNull
        TaskStatus expectedStatus,
    @NotNull TaskStatus status) {}
