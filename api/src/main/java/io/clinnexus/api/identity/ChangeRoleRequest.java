package io.clinnexus.api.identity;

import io.clinnexus.domain.auth.Role;
import jakarta.validation.constraints.NotNull;

/** What a member is from now on. */
public record ChangeRoleRequest(@NotNull Role role) {}
