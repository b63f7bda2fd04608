package io.clinnexus.domain.sections;

import java.util.UUID;

/** Identifies a section map. */
public record SectionMapId(UUID value) {}
