package io.clinnexus.api.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A one-time secret, and the password to have from now on. */
public record AcceptInvitationRequest(
    @Schema(description = "The one-time secret.") @NotBlank @Size(max = 100) String secret,
    @Schema(format = "password", description = "12 to 128 characters.") @NotBlank @Size(max = 128)
        String password) {

  /** Hides both. */
  @Override
  public String toString() {
    return "AcceptInvitationRequest";
  }
}
