package io.clinnexus.persistence.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of users, with what is needed to log in. */
record LoginRow(UUID userId, @Nullable String passwordHash, boolean isActive) {}
