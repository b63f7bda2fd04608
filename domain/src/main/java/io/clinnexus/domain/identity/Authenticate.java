package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Authority;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceNotFound;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells who presents an API key or a session. It is read anew for each request, so what was revoked
 * or changed a moment ago counts.
 */
public final class Authenticate {

  /** A token that was used within this time is not written again. */
  static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);

  private final Logins logins;
  private final AccessTokens tokens;
  private final Transactions transactions;
  private final Clock clock;

  public Authenticate(Logins logins, AccessTokens tokens, Transactions transactions, Clock clock) {
    this.logins = logins;
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The secret, and the workspace that is meant, where the caller says so. */
  public record Command(TokenSecret secret, Optional<WorkspaceId> workspaceId) {}

  /**
   * Returns who it is; throws {@link NotAuthenticated} when the secret is good for nothing, and
   * {@link WorkspaceNotFound} when it is good for another workspace.
   */
  public Caller handle(Command command) {
    Instant now = clock.instant();
    PresentedToken presented =
        logins
            .presented(command.secret().hash())
            .filter(PresentedToken::userActive)
            .filter(found -> found.token().holds(now))
            .filter(found -> found.token().kind() != TokenKind.INVITATION)
            .orElseThrow(NotAuthenticated::invalid);
    AccessToken token = presented.token();
    command
        .workspaceId()
        .filter(wanted -> !wanted.equals(token.workspaceId()))
        .ifPresent(
            wanted -> {
              throw new WorkspaceNotFound(wanted);
            });
    if (token.times().lastUsedAt().filter(now.minus(TOUCH_INTERVAL)::isBefore).isEmpty()) {
      transactions.run(() -> tokens.touch(token.workspaceId(), token.id(), now));
    }
    return new Caller(
        new Actor(
            token.workspaceId(), token.userId(), new Authority(presented.role(), token.scopes())),
        Optional.of(token.id()));
  }
}
