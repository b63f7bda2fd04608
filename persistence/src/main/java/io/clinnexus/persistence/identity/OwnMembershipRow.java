package io.clinnexus.persistence.identity;

import io.clinnexus.domain.auth.Role;
import java.time.Instant;
import java.util.UUID;

/** A row of memberships with the name of its workspace. */
record OwnMembershipRow(UUID workspaceId, String name, Role role, Instant createdAt) {}
