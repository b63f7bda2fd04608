package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;

/** Ends an API key at once: one's own, or as an administrator anybody's of the workspace. */
public final class RevokeApiKey {

  private final AccessTokens tokens;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public RevokeApiKey(
      AccessTokens tokens, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Which key. */
  public record Command(Actor actor, AccessTokenId id) {}

  /** Throws {@link TokenNotFound}, also for a key of another member that one may not see. */
  public void handle(Command command) {
    Actor actor = command.actor();
    actor.require(Operation.MANAGE_OWN_KEYS);
    transactions.run(
        () -> {
          AccessToken key =
              tokens
                  .find(actor.workspaceId(), command.id())
                  .filter(token -> token.kind() == TokenKind.API_KEY)
                  .filter(
                      token ->
                          token.userId().equals(actor.userId())
                              || actor.authority().allows(Operation.MANAGE_KEYS))
                  .orElseThrow(() -> new TokenNotFound(command.id()));
          tokens.revoke(actor.workspaceId(), key.id(), clock.instant());
          auditTrail.record(IdentityAudit.keyRevoked(actor, key));
        });
  }
}
