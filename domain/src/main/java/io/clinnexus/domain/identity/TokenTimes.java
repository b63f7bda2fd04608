package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/** When a token was made, ends, was revoked (an invitation: used), and was last seen. */
public record TokenTimes(
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {

  public TokenTimes {
    InvalidValue.unless(expiresAt.isAfter(createdAt), "expiresAt", "must lie in the future.");
  }

  /** Of a token that is new. */
  public static TokenTimes of(Instant createdAt, Instant expiresAt) {
    return new TokenTimes(createdAt, expiresAt, Optional.empty(), Optional.empty());
  }
}
