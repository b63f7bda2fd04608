package io.clinnexus.domain.auth;

import java.time.Instant;

/** A user in a workspace with one role; at most one for each user and workspace. */
public record Membership(WorkspaceId workspaceId, UserId userId, Role role, Instant createdAt)
    implements WorkspaceScoped {}
