package io.clinnexus.domain.studies;

import java.util.UUID;

/** Identifies a document of a study. */
public record DocumentId(UUID value) {}
