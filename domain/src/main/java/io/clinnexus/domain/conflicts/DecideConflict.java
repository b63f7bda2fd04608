package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskSubject;
import io.clinnexus.domain.tasks.Tasks;
import java.time.Clock;
import java.util.Optional;

/** Settles a conflict, or takes it up again, with a reason. */
public final class DecideConflict {

  private final Conflicts conflicts;
  private final Tasks tasks;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public DecideConflict(
      Conflicts conflicts,
      Tasks tasks,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    this.conflicts = conflicts;
    this.tasks = tasks;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Which conflict, the status it is expected to have, the one it is to have, and why. */
  public record Command(
      Actor actor,
      ConflictId conflictId,
      ConflictStatus expected,
      ConflictStatus next,
      String reason) {}

  /**
   * Returns the conflict as it is now; what is settled leaves no unfinished task. Throws {@link
   * ConflictNotFound} or, when somebody was faster, {@link ConflictMovedOn}.
   */
  public Conflict handle(Command command) {
    command.actor().require(Operation.DECIDE_CONFLICT);
    WorkspaceId workspaceId = command.actor().workspaceId();
    ConflictId id = command.conflictId();
    return transactions.call(
        () -> {
          Conflict before = find(workspaceId, id);
          ConflictDecision decision =
              new ConflictDecision(
                  command.reason(),
                  command.actor().userId(),
                  clock.instant(),
                  before.detection().map(ConflictDetection::textFingerprint));
          conflicts.decide(
              workspaceId,
              id,
              command.expected(),
              command.next(),
              Optional.of(decision).filter(made -> command.next().settled()));
          if (command.next().settled()) {
            finishTasks(workspaceId, before);
          }
          auditTrail.record(
              ConflictAudit.decided(command.actor(), before, command.next(), decision.reason()));
          return find(workspaceId, id);
        });
  }

  private Conflict find(WorkspaceId workspaceId, ConflictId id) {
    return conflicts.find(workspaceId, id).orElseThrow(() -> new ConflictNotFound(id));
  }

  private void finishTasks(WorkspaceId workspaceId, Conflict conflict) {
    TaskSubject subject = new TaskSubject.ConflictReference(conflict.id().value());
    for (Task task : tasks.unfinishedAbout(workspaceId, conflict.studyId(), subject)) {
      tasks.changeStatus(workspaceId, task.id(), task.status(), TaskStatus.DONE);
    }
  }
}
