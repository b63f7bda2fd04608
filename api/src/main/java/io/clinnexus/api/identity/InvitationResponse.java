package io.clinnexus.api.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A one-time secret to set a password with, which is shown this once. */
@Schema(name = "Invitation")
public record InvitationResponse(
    @Schema(description = "Hand it to the member; see acceptInvitation.") String secret,
    Instant expiresAt) {

  /** Hides the secret. */
  @Override
  public String toString() {
    return "InvitationResponse until " + expiresAt;
  }
}
