package io.clinnexus.persistence.identity;

import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.identity.TokenKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of access_tokens with the role of its member and whether the user is active. */
record PresentedTokenRow(
    UUID id,
    UUID workspaceId,
    UUID userId,
    TokenKind kind,
    @Nullable String name,
    String prefix,
    String[] scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    Role role,
    boolean isActive) {

  AccessTokenRow token() {
    return new AccessTokenRow(
        id,
        workspaceId,
        userId,
        kind,
        name,
        prefix,
        scopes,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt);
  }
}
