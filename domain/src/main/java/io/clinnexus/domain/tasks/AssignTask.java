package io.clinnexus.domain.tasks;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import java.util.Optional;

/** Gives a task to a person, or takes it back. */
public final class AssignTask {

  private final Tasks tasks;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public AssignTask(Tasks tasks, AuditTrail auditTrail, Transactions transactions) {
    this.tasks = tasks;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Which task, and whose it is; nobody's when absent. */
  public record Command(Actor actor, TaskId taskId, Optional<UserId> assignee) {}

  /**
   * Returns the task as it is now; throws {@link TaskNotFound} or {@link
   * io.clinnexus.domain.auth.UserNotFound}.
   */
  public Task handle(Command command) {
    command.actor().require(Operation.WORK_ON_TASK);
    WorkspaceId workspaceId = command.actor().workspaceId();
    TaskId id = command.taskId();
    return transactions.call(
        () -> {
          Task before = tasks.find(workspaceId, id).orElseThrow(() -> new TaskNotFound(id));
          if (before.assignedTo().equals(command.assignee())) {
            return before;
          }
          tasks.assign(workspaceId, id, command.assignee());
          auditTrail.record(TaskAudit.assigned(command.actor(), before, command.assignee()));
          return tasks.find(workspaceId, id).orElseThrow(() -> new TaskNotFound(id));
        });
  }
}
