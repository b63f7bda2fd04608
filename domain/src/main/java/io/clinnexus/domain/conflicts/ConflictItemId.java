package io.clinnexus.domain.conflicts;

import java.util.UUID;

/** Identifies an item of a conflict. */
public record ConflictItemId(UUID value) {}
