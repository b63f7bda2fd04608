package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Authority;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.time.Instant;

/**
 * Lets an invited person set a password. The invitation is good once, ends all sessions of the
 * person, and counts for nothing once they belong to another workspace, too: whoever invited them
 * must not get in there.
 */
public final class AcceptInvitation {

  private final Logins logins;
  private final PasswordHasher hasher;
  private final AccessTokens tokens;
  private final Accounts accounts;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public AcceptInvitation(
      Logins logins,
      PasswordHasher hasher,
      AccessTokens tokens,
      Accounts accounts,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    this.logins = logins;
    this.hasher = hasher;
    this.tokens = tokens;
    this.accounts = accounts;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The secret of the invitation, and the password. */
  public record Command(String secret, NewPassword password) {}

  /**
   * Throws {@link NotAuthenticated}; nobody guesses a secret of 256 bits, so attempts are not
   * counted.
   */
  public void handle(Command command) {
    Instant now = clock.instant();
    PresentedToken invited =
        TokenSecret.parse(command.secret())
            .flatMap(secret -> logins.presented(secret.hash()))
            .filter(found -> found.token().kind() == TokenKind.INVITATION)
            .filter(found -> found.token().holds(now))
            .filter(PresentedToken::userActive)
            .filter(found -> logins.memberships(found.token().userId()).size() == 1)
            .orElseThrow(NotAuthenticated::invalid);
    PasswordHash hash = hasher.hash(command.password().text());
    AccessToken token = invited.token();
    Actor actor = new Actor(token.workspaceId(), token.userId(), Authority.of(invited.role()));
    transactions.run(
        () -> {
          tokens.revoke(token.workspaceId(), token.id(), now);
          tokens.revokeAll(token.workspaceId(), token.userId(), TokenKind.SESSION, now);
          accounts.setPassword(token.workspaceId(), token.userId(), hash, now);
          auditTrail.record(IdentityAudit.passwordSet(actor));
        });
  }
}
