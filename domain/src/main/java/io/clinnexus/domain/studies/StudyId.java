package io.clinnexus.domain.studies;

import java.util.UUID;

/** Identifies a study. */
public record StudyId(UUID value) {}
