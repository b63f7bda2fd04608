package io.clinnexus.api.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A session; its token is shown this once. */
@Schema(name = "Session")
public record SessionResponse(
    UUID id,
    UUID workspaceId,
    UUID userId,
    @Schema(description = "Send it as Authorization: Bearer.") String token,
    Instant createdAt,
    Instant expiresAt) {

  /** Hides the token. */
  @Override
  public String toString() {
    return "SessionResponse " + id;
  }
}
