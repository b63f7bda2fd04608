package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.User;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds a member to the actor's workspace. Who is new gets an invitation, or is bound to an identity
 * of the issuer; who has an account already keeps it.
 */
public final class AddMember {

  private final Users users;
  private final Logins logins;
  private final Accounts accounts;
  private final AccessTokens tokens;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final TokenFactory factory;
  private final IdFactory ids;

  public AddMember(
      Users users,
      Logins logins,
      Accounts accounts,
      AccessTokens tokens,
      AuditTrail auditTrail,
      Transactions transactions,
      TokenFactory factory,
      IdFactory ids) {
    this.users = users;
    this.logins = logins;
    this.accounts = accounts;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.factory = factory;
    this.ids = ids;
  }

  /** Whom to add, as what, and how the issuer knows them, if they log in there. */
  public record Command(
      Actor actor,
      EmailAddress email,
      Optional<String> name,
      Role role,
      Optional<ExternalIdentity> identity) {}

  /** The new member, and the invitation of one who must set a password. */
  public record Added(Member member, Optional<IssuedToken> invitation) {}

  /**
   * Throws {@link io.clinnexus.domain.auth.OperationForbidden}, {@link
   * io.clinnexus.domain.auth.AlreadyMember}, {@link IdentityTaken}, or {@link AccountExists} when
   * an identity is given for somebody who has an account.
   */
  public Added handle(Command command) {
    Actor actor = command.actor();
    actor.require(Operation.MANAGE_MEMBERS);
    Optional<Login> known = logins.byEmail(command.email());
    if (known.isPresent() && command.identity().isPresent()) {
      throw new AccountExists();
    }
    Instant now = factory.now();
    return known
        .map(login -> joined(command, login.userId(), now))
        .orElseGet(() -> added(command, new UserId(ids.next()), now));
  }

  private Added joined(Command command, UserId userId, Instant now) {
    Actor actor = command.actor();
    Membership membership = new Membership(actor.workspaceId(), userId, command.role(), now);
    Member member =
        transactions.call(
            () -> {
              users.join(membership);
              auditTrail.record(IdentityAudit.memberAdded(actor, membership));
              return users.find(actor.workspaceId(), userId).orElseThrow();
            });
    return new Added(member, Optional.empty());
  }

  private Added added(Command command, UserId userId, Instant now) {
    Actor actor = command.actor();
    Member member =
        new Member(
            new User(userId, command.email(), command.name(), true, now),
            new Membership(actor.workspaceId(), userId, command.role(), now));
    Optional<IssuedToken> invitation =
        command.identity().isPresent()
            ? Optional.empty()
            : Optional.of(factory.invitation(actor.workspaceId(), userId));
    transactions.run(
        () -> {
          users.add(member);
          invitation.ifPresent(issued -> tokens.add(issued.token(), issued.secret().hash()));
          auditTrail.record(IdentityAudit.memberAdded(actor, member.membership()));
          command
              .identity()
              .ifPresent(identity -> accounts.bind(actor.workspaceId(), userId, identity));
        });
    return new Added(member, invitation);
  }
}
