package io.clinnexus.domain.studies;

import java.util.UUID;

/** Identifies what a version shows: the run that published it; another one after each. */
public record PublicationId(UUID value) {}
