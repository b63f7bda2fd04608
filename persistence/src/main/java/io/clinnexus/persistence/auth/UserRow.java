package io.clinnexus.persistence.auth;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of users. */
record UserRow(UUID id, String email, @Nullable String name, boolean isActive, Instant createdAt) {}
