package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of users with the membership in the workspace that was asked for. */
record MemberRow(
    UUID id,
    String email,
    @Nullable String name,
    boolean isActive,
    Instant createdAt,
    UUID workspaceId,
    Role role,
    Instant joinedAt) {}
