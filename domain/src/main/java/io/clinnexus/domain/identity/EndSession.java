package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;

/** Logs a person out: the session they ask with ends at once. */
public final class EndSession {

  private final AccessTokens tokens;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public EndSession(
      AccessTokens tokens, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who logs out, and of which session. */
  public record Command(Actor actor, AccessTokenId session) {}

  /** Throws {@link NotASession} when what is in use is none. */
  public void handle(Command command) {
    Actor actor = command.actor();
    transactions.run(
        () -> {
          AccessToken session =
              tokens
                  .find(actor.workspaceId(), command.session())
                  .filter(token -> token.kind() == TokenKind.SESSION)
                  .filter(token -> token.userId().equals(actor.userId()))
                  .orElseThrow(NotASession::new);
          tokens.revoke(actor.workspaceId(), session.id(), clock.instant());
          auditTrail.record(IdentityAudit.loggedOut(actor, session.id()));
        });
  }
}
