package io.clinnexus.api.tasks;

import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of work that waits for a person. */
@Schema(name = "Task")
public record TaskResponse(
    UUID id,
    UUID studyId,
    TaskType type,
    TaskStatus status,
    @Schema(description = "What a work list shows; null for work without a title.")
        @Nullable String title,
    @Schema(description = "The conflict or the change event it is about; null for other work.")
        @Nullable UUID subjectId,
    @Nullable UUID assignedTo,
    Instant createdAt,
    Instant updatedAt) {}
