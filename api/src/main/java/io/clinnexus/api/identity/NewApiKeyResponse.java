package io.clinnexus.api.identity;

import io.swagger.v3.oas.annotations.media.Schema;

/** A new key with its secret, which is shown this once. */
@Schema(name = "NewApiKey")
public record NewApiKeyResponse(
    ApiKeyResponse key,
    @Schema(description = "Send it as Authorization: Bearer. It cannot be shown again.")
        String secret) {

  /** Hides the secret. */
  @Override
  public String toString() {
    return "NewApiKeyResponse " + key.id();
  }
}
