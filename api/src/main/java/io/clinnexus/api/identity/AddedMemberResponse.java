package io.clinnexus.api.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new member, and the invitation of one who must set a password. */
@Schema(name = "AddedMember")
public record AddedMemberResponse(
    MemberResponse member,
    @Schema(description = "Null for who has an account or logs in at the issuer.")
        @Nullable InvitationResponse invitation) {}
