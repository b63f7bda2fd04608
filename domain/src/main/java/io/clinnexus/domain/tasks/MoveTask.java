package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;

/** Brings a task from one status to another. */
public final class MoveTask {

  private final Tasks tasks;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public MoveTask(Tasks tasks, AuditTrail auditTrail, Transactions transactions) {
    this.tasks = tasks;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Which task, the status it is expected to have, and the one it is to have. */
  public record Command(Actor actor, TaskId taskId, TaskStatus expected, TaskStatus next) {}

  /** Returns the task as it is now; throws {@link TaskNotFound} or {@link TaskMovedOn}. */
  public Task handle(Command command) {
    command.actor().require(Operation.WORK_ON_TASK);
    WorkspaceId workspaceId = command.actor().workspaceId();
    TaskId id = command.taskId();
    return transactions.call(
        () -> {
          Task before = tasks.find(workspaceId, id).orElseThrow(() -> new TaskNotFound(id));
          tasks.changeStatus(workspaceId, id, command.expected(), command.next());
          auditTrail.record(TaskAudit.moved(command.actor(), before, command.next()));
          return tasks.find(workspaceId, id).orElseThrow(() -> new TaskNotFound(id));
        });
  }
}
