package io.clinnexus.worker.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.FollowUpQueue;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import java.time.Clock;
import java.time.Duration;

/**
 * The tasks for db-scheduler. An ingestion is due at once, revived when its worker died, and due
 * again after a pause when it was given back.
 */
public final class JobTasks {

  private static final String HOUSEKEEPING = "ingestion-housekeeping";
  private static final String AUDIT_SEAL = "audit-seal";
  private static final String AUDIT_EXPORT = "audit-export";
  private static final String VECTOR_INDEX = "vector-index";

  private JobTasks() {}

  /** The one-time task that brings one version into the twin. */
  public static Task<Void> ingestion(RunIngestion runIngestion, RunRules rules, Clock clock) {
    return Tasks.oneTime(IngestionQueue.TASK_NAME, Void.class)
        .onDeadExecutionRevive()
        .onFailure((complete, operations) -> comeAgain(complete, operations, rules, clock))
        .execute((instance, context) -> runIngestion.handle(IngestionJob.parse(instance.getId())));
  }

  /**
   * The one-time task for what follows a publication; as long as something fails, it comes again.
   */
  public static Task<Void> followUps(RunFollowUps runFollowUps, Retry retry, Clock clock) {
    return Tasks.oneTime(FollowUpQueue.TASK_NAME, Void.class)
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) ->
                operations.reschedule(
                    complete,
                    clock
                        .instant()
                        .plus(retry.pauseAfter(complete.getExecution().consecutiveFailures))))
        .execute((instance, context) -> runFollowUps.handle(FollowUpJob.parse(instance.getId())));
  }

  /** The recurring task that finds what fell through. */
  public static Task<Void> housekeeping(Housekeeping housekeeping, Duration pause) {
    return Tasks.recurring(HOUSEKEEPING, FixedDelay.of(pause))
        .execute((instance, context) -> housekeeping.handle());
  }

  /** The recurring task that chains new rows of the audit log. */
  public static Task<Void> auditSeal(AuditSealing sealing, Duration pause) {
    return Tasks.recurring(AUDIT_SEAL, FixedDelay.of(pause))
        .execute((instance, context) -> sealing.seal());
  }

  /** The recurring task that puts signed heads of the audit chain outside the database. */
  public static Task<Void> auditExport(AuditSealing sealing, Duration pause) {
    return Tasks.recurring(AUDIT_EXPORT, FixedDelay.of(pause))
        .execute((instance, context) -> sealing.export());
  }

  /** The recurring task that brings the vector index up to date behind publishing. */
  public static Task<Void> vectorIndex(IndexKeeping keeping, Duration pause) {
    return Tasks.recurring(VECTOR_INDEX, FixedDelay.of(pause))
        .execute((instance, context) -> keeping.handle());
  }

  private static void comeAgain(
      ExecutionComplete complete,
      ExecutionOperations<Void> operations,
      RunRules rules,
      Clock clock) {
    Duration pause =
        complete
            .getCause()
            .filter(GivenBack.class::isInstance)
            .map(cause -> ((GivenBack) cause).pause())
            .orElseGet(() -> rules.pauseAfter(complete.getExecution().consecutiveFailures));
    operations.reschedule(complete, clock.instant().plus(pause));
  }
}
