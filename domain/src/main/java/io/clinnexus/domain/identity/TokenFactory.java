package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.IdFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Makes tokens with secrets that nobody can guess. */
public final class TokenFactory {

  /** How long an invitation waits for being accepted. */
  public static final Duration INVITATION_LIFETIME = Duration.ofHours(72);

  private final IdFactory ids;
  private final SecureRandom random;
  private final Clock clock;
  private final Duration sessionLifetime;

  public TokenFactory(IdFactory ids, SecureRandom random, Clock clock, Duration sessionLifetime) {
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.sessionLifetime = sessionLifetime;
  }

  /** The time that new tokens have as theirs. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A session of a person who just logged in, with all that their role allows. */
  IssuedToken session(Actor actor) {
    return issued(
        actor.workspaceId(),
        actor.userId(),
        TokenKind.SESSION,
        Optional.empty(),
        EnumSet.allOf(Scope.class),
        sessionLifetime);
  }

  /** An invitation of a member, which allows nothing but setting a password. */
  IssuedToken invitation(WorkspaceId workspaceId, UserId member) {
    return issued(
        workspaceId, member, TokenKind.INVITATION, Optional.empty(), Set.of(), INVITATION_LIFETIME);
  }

  /** An API key of a member. */
  IssuedToken apiKey(
      WorkspaceId workspaceId, UserId member, String name, Set<Scope> scopes, Duration lifetime) {
    return issued(workspaceId, member, TokenKind.API_KEY, Optional.of(name), scopes, lifetime);
  }

  private IssuedToken issued(
      WorkspaceId workspaceId,
      UserId member,
      TokenKind kind,
      Optional<String> name,
      Set<Scope> scopes,
      Duration lifetime) {
    TokenSecret secret = TokenSecret.next(kind, random);
    Instant now = now();
    return new IssuedToken(
        new AccessToken(
            new AccessTokenId(ids.next()),
            workspaceId,
            member,
            kind,
            name,
            secret.prefix(),
            scopes,
            TokenTimes.of(now, now.plus(lifetime))),
        secret);
  }
}
