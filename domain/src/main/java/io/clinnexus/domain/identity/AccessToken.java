package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API key, a session or an invitation of a member, without its secret. Only API keys have a
 * name.
 */
public record AccessToken(
    AccessTokenId id,
    WorkspaceId workspaceId,
    UserId userId,
    TokenKind kind,
    Optional<String> name,
    String prefix,
    Set<Scope> scopes,
    TokenTimes times)
    implements WorkspaceScoped {

  private static final int MAX_NAME = 100;

  public AccessToken {
    InvalidValue.unless(
        name.isPresent() == (kind == TokenKind.API_KEY), "name", "is what API keys have.");
    name = name.map(text -> StorableText.stripped(text, "name", MAX_NAME));
    scopes = Set.copyOf(scopes);
  }

  /** Whether it is good at this time: not revoked and not expired. */
  public boolean holds(Instant now) {
    return times.revokedAt().isEmpty() && now.isBefore(times.expiresAt());
  }
}
