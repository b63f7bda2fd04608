package io.clinnexus.domain.generation;

import java.util.UUID;

/** Identifies a generation run. */
public record GenerationRunId(UUID value) {}
