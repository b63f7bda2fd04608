package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an API key for oneself or, as an administrator, for another member such as a service
 * account. A key never has more scopes than the one it was made with.
 */
public final class CreateApiKey {

  private static final int MAX_DAYS = 366;

  private final AccessTokens tokens;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final TokenFactory factory;

  public CreateApiKey(
      AccessTokens tokens, AuditTrail auditTrail, Transactions transactions, TokenFactory factory) {
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.factory = factory;
  }

  /** Whose key (one's own unless given), what it is called, may do, and how long it lives. */
  public record Command(
      Actor actor, Optional<UserId> userId, String name, Set<Scope> scopes, int days) {

    public Command {
      scopes = Set.copyOf(scopes);
      InvalidValue.unless(!scopes.isEmpty(), "scopes", "must not be empty.");
      InvalidValue.unless(
          days >= 1 && days <= MAX_DAYS,
          "expires_in_days",
          "must be between 1 and " + MAX_DAYS + ".");
    }
  }

  /**
   * Returns the key with its secret; throws {@link io.clinnexus.domain.auth.OperationForbidden},
   * {@link ScopeBeyondOwn} or {@link io.clinnexus.domain.auth.NotAMember}.
   */
  public IssuedToken handle(Command command) {
    Actor actor = command.actor();
    UserId member = command.userId().orElse(actor.userId());
    actor.require(
        member.equals(actor.userId()) ? Operation.MANAGE_OWN_KEYS : Operation.MANAGE_KEYS);
    if (!actor.authority().scopes().containsAll(command.scopes())) {
      throw new ScopeBeyondOwn();
    }
    IssuedToken key =
        factory.apiKey(
            actor.workspaceId(),
            member,
            command.name(),
            command.scopes(),
            Duration.ofDays(command.days()));
    transactions.run(
        () -> {
          tokens.add(key.token(), key.secret().hash());
          auditTrail.record(IdentityAudit.keyCreated(actor, key.token()));
        });
    return key;
  }
}
