package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.shared.Transactions;

/** Gives a member a new one-time secret to set a password with; those before it end. */
public final class InviteMember {

  private final Users users;
  private final Logins logins;
  private final AccessTokens tokens;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final TokenFactory factory;

  public InviteMember(
      Users users,
      Logins logins,
      AccessTokens tokens,
      AuditTrail auditTrail,
      Transactions transactions,
      TokenFactory factory) {
    this.users = users;
    this.logins = logins;
    this.tokens = tokens;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.factory = factory;
  }

  /** Whom. */
  public record Command(Actor actor, UserId userId) {}

  /** Throws {@link NotAMember} or {@link MemberElsewhere}. */
  public IssuedToken handle(Command command) {
    Actor actor = command.actor();
    actor.require(Operation.MANAGE_MEMBERS);
    UserId member = command.userId();
    if (users.find(actor.workspaceId(), member).isEmpty()) {
      throw new NotAMember(member);
    }
    if (logins.memberships(member).size() > 1) {
      throw new MemberElsewhere();
    }
    IssuedToken invitation = factory.invitation(actor.workspaceId(), member);
    transactions.run(
        () -> {
          tokens.revokeAll(
              actor.workspaceId(),
              member,
              TokenKind.INVITATION,
              invitation.token().times().createdAt());
          auditTrail.record(IdentityAudit.memberInvited(actor, member));
          tokens.add(invitation.token(), invitation.secret().hash());
        });
    return invitation;
  }
}
