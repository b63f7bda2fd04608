package io.clinnexus.worker.jobs;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.RepairVersionStatus;
import io.clinnexus.domain.shared.Transactions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds runs whose job vanished from the queue and versions that wait for a run that does not
 * exist, and puts both right. Neither should happen; each case is logged.
 */
public final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final int BATCH = 100;

  private final ActiveRuns activeRuns;
  private final IngestionQueue queue;
  private final RepairVersionStatus repairVersionStatus;
  private final Transactions transactions;
  private final Duration missingFor;

  /**
   * Makes the housekeeping.
   *
   * @param missingFor age from which a run must have a job
   */
  public Housekeeping(
      ActiveRuns activeRuns,
      IngestionQueue queue,
      RepairVersionStatus repairVersionStatus,
      Transactions transactions,
      Duration missingFor) {
    this.activeRuns = activeRuns;
    this.queue = queue;
    this.repairVersionStatus = repairVersionStatus;
    this.transactions = transactions;
    this.missingFor = missingFor;
  }

  void handle() {
    List<IngestionJob> lost = transactions.read(() -> activeRuns.withoutJob(missingFor, BATCH));
    for (IngestionJob job : lost) {
      transactions.run(() -> queue.enqueue(job));
      log.warn("run {}: had no job, queued again", job.runId().value());
    }
    List<ActiveRuns.OwnedVersion> stuck =
        transactions.read(() -> activeRuns.processingWithoutRun(BATCH));
    for (ActiveRuns.OwnedVersion version : stuck) {
      Actor actor = new Actor(version.workspaceId(), Actor.builtIn().userId());
      repairVersionStatus
          .handle(new RepairVersionStatus.Command(actor, version.versionId()))
          .ifPresent(
              status ->
                  log.warn(
                      "version {}: was processing without a run, now {}",
                      version.versionId().value(),
                      status.code()));
    }
  }
}
