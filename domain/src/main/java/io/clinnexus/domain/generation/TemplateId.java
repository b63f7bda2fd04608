package io.clinnexus.domain.generation;

import java.util.UUID;

/** Identifies a version of a template. */
public record TemplateId(UUID value) {}
