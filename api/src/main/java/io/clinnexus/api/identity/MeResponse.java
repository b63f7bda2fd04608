package io.clinnexus.api.identity;

import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who one is, where, and what one may do there with the token in use. */
@Schema(name = "Me")
public record MeResponse(
    UUID userId,
    @Schema(example = "owner@clinnexus.local") String email,
    @Nullable String name,
    UUID workspaceId,
    Role role,
    List<Scope> scopes,
    @Schema(description = "What the role and the scopes allow, by the names of the policy.")
        List<String> operations) {}
