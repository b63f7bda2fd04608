package io.clinnexus.domain.auth;

import java.util.UUID;

/** Identifies a workspace, the tenant that owns studies. */
public record WorkspaceId(UUID value) {}
