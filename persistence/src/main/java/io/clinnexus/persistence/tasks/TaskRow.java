package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of tasks. */
record TaskRow(
    UUID id,
    UUID studyId,
    TaskType type,
    TaskStatus status,
    @Nullable UUID assignedTo,
    Jsonb payloadJson,
    Instant createdAt,
    Instant updatedAt) {}
