package io.clinnexus.domain.tasks;

import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) {}
