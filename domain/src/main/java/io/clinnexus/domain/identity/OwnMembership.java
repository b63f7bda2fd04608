package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.WorkspaceId;
import java.time.Instant;

/** One of the workspaces that a person is a member of. */
public record OwnMembership(
    WorkspaceId workspaceId, String workspaceName, Role role, Instant joinedAt) {}
