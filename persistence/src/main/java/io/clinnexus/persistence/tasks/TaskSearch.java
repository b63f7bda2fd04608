package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.persistence.shared.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the task list; an empty array and an absent user do not restrict. */
record TaskSearch(
    UUID workspaceId,
    UUID studyId,
    TaskType[] types,
    TaskStatus[] statuses,
    @Nullable UUID assignedTo,
    Cursor.@Nullable TimeAndId after,
    int limit) {}
