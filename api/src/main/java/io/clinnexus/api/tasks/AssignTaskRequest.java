package io.clinnexus.api.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose task it is. */
public record AssignTaskRequest(
    @Schema(description = "Null takes it back.") @Nullable UUID assignedTo) {}
