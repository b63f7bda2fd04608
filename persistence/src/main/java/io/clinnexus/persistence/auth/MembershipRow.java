package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.Role;
import java.time.Instant;
import java.util.UUID;

/** A row of memberships. */
record MembershipRow(UUID workspaceId, UUID userId, Role role, Instant createdAt) {}
