package io.clinnexus.api.identity;

import io.clinnexus.domain.auth.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key without its secret. */
@Schema(name = "ApiKey")
public record ApiKeyResponse(
    UUID id,
    UUID userId,
    @Schema(example = "nightly import") String name,
    @Schema(description = "How the secret begins.", example = "cnx_key_Zk3xQ0aB") String prefix,
    List<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Schema(description = "To the minute.") @Nullable Instant lastUsedAt) {}
