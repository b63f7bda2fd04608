package io.clinnexus.api.identity;

import io.clinnexus.domain.auth.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A workspace that one is a member of. */
@Schema(name = "Workspace")
public record WorkspaceResponse(UUID id, String name, Role role, Instant joinedAt) {}
