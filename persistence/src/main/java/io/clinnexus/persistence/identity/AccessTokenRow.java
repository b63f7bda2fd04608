package io.clinnexus.persistence.identity;

import io.clinnexus.domain.identity.TokenKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of access_tokens, without the hash of its secret. */
record AccessTokenRow(
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
    @Nullable Instant lastUsedAt) {}
