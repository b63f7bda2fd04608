package io.clinnexus.domain.conflicts;

import java.util.UUID;

/** Identifies a conflict. */
public record ConflictId(UUID value) {}
