package io.clinnexus.api.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login. */
public record OpenSessionRequest(
    @Schema(example = "owner@clinnexus.local") @NotBlank @Size(max = 320) String email,
    @Schema(format = "password") @NotBlank @Size(max = 128) String password,
    @Schema(description = "Which workspace; needed by members of several.")
        @Nullable UUID workspaceId) {

  /** Hides the password. */
  @Override
  public String toString() {
    return "OpenSessionRequest";
  }
}
