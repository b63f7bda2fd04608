package io.clinnexus.domain.generation;

import java.util.UUID;

/** Identifies a written section. */
public record GeneratedSectionId(UUID value) {}
