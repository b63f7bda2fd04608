package io.clinnexus.api.identity;

import io.clinnexus.domain.auth.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of the workspace. */
@Schema(name = "Member")
public record MemberResponse(
    UUID userId,
    @Schema(example = "ann@sponsor.example") String email,
    @Nullable String name,
    Role role,
    boolean active,
    Instant joinedAt) {}
