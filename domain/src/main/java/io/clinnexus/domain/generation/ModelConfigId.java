package io.clinnexus.domain.generation;

import java.util.UUID;

/** Identifies a model configuration. */
public record ModelConfigId(UUID value) {}
