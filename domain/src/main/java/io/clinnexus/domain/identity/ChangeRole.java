package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.shared.Transactions;

/** Gives a member another role; it counts from the next request on. */
public final class ChangeRole {

  private final Users users;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public ChangeRole(Users users, AuditTrail auditTrail, Transactions transactions) {
    this.users = users;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Whose role, and which one from now on. */
  public record Command(Actor actor, UserId userId, Role role) {}

  /** Returns the member; throws {@link NotAMember} or {@link LastAdministrator}. */
  public Member handle(Command command) {
    command.actor().require(Operation.MANAGE_MEMBERS);
    return transactions.call(() -> change(command));
  }

  private Member change(Command command) {
    Actor actor = command.actor();
    int administrators = users.lockAdministrators(actor.workspaceId());
    Member member =
        users
            .find(actor.workspaceId(), command.userId())
            .orElseThrow(() -> new NotAMember(command.userId()));
    Membership before = member.membership();
    if (before.role() == command.role()) {
      return member;
    }
    if (before.role() == Role.ADMIN && administrators == 1) {
      throw new LastAdministrator();
    }
    Membership after =
        new Membership(before.workspaceId(), before.userId(), command.role(), before.createdAt());
    users.changeRole(actor.workspaceId(), before.userId(), before.role(), after.role());
    auditTrail.record(IdentityAudit.roleChanged(actor, before, after));
    return new Member(member.user(), after);
  }
}
