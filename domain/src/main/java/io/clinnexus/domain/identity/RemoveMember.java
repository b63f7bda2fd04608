package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.shared.Transactions;

/** Ends a membership, with all keys and sessions that belong to it. */
public final class RemoveMember {

  private final Users users;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public RemoveMember(Users users, AuditTrail auditTrail, Transactions transactions) {
    this.users = users;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Whom. */
  public record Command(Actor actor, UserId userId) {}

  /** Throws {@link NotAMember} or {@link LastAdministrator}. */
  public void handle(Command command) {
    Actor actor = command.actor();
    actor.require(Operation.MANAGE_MEMBERS);
    transactions.run(
        () -> {
          int administrators = users.lockAdministrators(actor.workspaceId());
          Membership membership =
              users
                  .find(actor.workspaceId(), command.userId())
                  .orElseThrow(() -> new NotAMember(command.userId()))
                  .membership();
          if (membership.role() == Role.ADMIN && administrators == 1) {
            throw new LastAdministrator();
          }
          users.leave(actor.workspaceId(), command.userId());
          auditTrail.record(IdentityAudit.memberRemoved(actor, membership));
        });
  }
}
