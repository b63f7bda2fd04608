package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import java.util.Optional;

/** Gives a conflict to a person, or takes it back. */
public final class AssignConflict {

  private final Conflicts conflicts;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public AssignConflict(Conflicts conflicts, AuditTrail auditTrail, Transactions transactions) {
    this.conflicts = conflicts;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Which conflict, and who takes care of it; nobody when absent. */
  public record Command(Actor actor, ConflictId conflictId, Optional<UserId> owner) {}

  /**
   * Returns the conflict as it is now. Throws {@link ConflictNotFound}, or {@link
   * io.clinnexus.domain.shared.ReferenceMissing} for an unknown person.
   */
  public Conflict handle(Command command) {
    command.actor().require(Operation.DECIDE_CONFLICT);
    WorkspaceId workspaceId = command.actor().workspaceId();
    ConflictId id = command.conflictId();
    return transactions.call(
        () -> {
          Conflict before = find(workspaceId, id);
          if (before.owner().equals(command.owner())) {
            return before;
          }
          conflicts.assign(workspaceId, id, command.owner());
          auditTrail.record(ConflictAudit.assigned(command.actor(), before, command.owner()));
          return find(workspaceId, id);
        });
  }

  private Conflict find(WorkspaceId workspaceId, ConflictId id) {
    return conflicts.find(workspaceId, id).orElseThrow(() -> new ConflictNotFound(id));
  }
}
