package io.clinnexus.worker.jobs;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.Publication;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.worker.followups.FollowUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what follows a publication, one follow-up after the other. Each is tried whatever became of
 * those before it; when one failed, the job comes again after a pause that grows.
 */
public final class RunFollowUps {

  private static final Logger log = LoggerFactory.getLogger(RunFollowUps.class);

  private final Documents documents;
  private final IngestionRuns runs;
  private final Transactions transactions;
  private final List<FollowUp> followUps;

  /**
   * Makes the job.
   *
   * @param followUps in the order in which they run
   */
  public RunFollowUps(
      Documents documents,
      IngestionRuns runs,
      Transactions transactions,
      List<FollowUp> followUps) {
    this.documents = documents;
    this.runs = runs;
    this.transactions = transactions;
    this.followUps = List.copyOf(followUps);
  }

  /** Returns when nothing is left to do; throws when the job must come again. */
  void handle(FollowUpJob job) {
    CurrentRun.within(
        job.occasion(), () -> transactions.read(() -> publication(job)).ifPresent(this::follow));
  }

  /** What readers see of the version now; empty when it is gone. */
  private Optional<Publication> publication(FollowUpJob job) {
    WorkspaceId workspaceId = job.workspaceId();
    Actor actor = new Actor(workspaceId, Actor.builtIn().userId());
    return runs.lastPublished(workspaceId, job.versionId())
        .flatMap(
            run ->
                documents
                    .findVersion(workspaceId, job.versionId())
                    .flatMap(
                        version ->
                            documents
                                .find(workspaceId, version.documentId())
                                .map(
                                    document ->
                                        new Publication(actor, document, version, run.id()))));
  }

  private void follow(Publication publication) {
    List<String> failed = new ArrayList<>();
    for (FollowUp followUp : followUps) {
      if (!succeeds(followUp, publication)) {
        failed.add(followUp.name());
      }
    }
    if (!failed.isEmpty()) {
      throw new FollowUpsFailed(publication.version().id(), failed);
    }
  }

  /** Whatever a follow-up throws concerns itself only, errors of the JVM included. */
  private static boolean succeeds(FollowUp followUp, Publication publication) {
    long began = System.nanoTime();
    try {
      followUp.run(publication);
      log.info(
          "version {}: {} done in {} ms",
          publication.version().id().value(),
          followUp.name(),
          (System.nanoTime() - began) / 1_000_000);
      return true;
    } catch (Throwable failure) {
      RunLog.failed(publication, followUp.name(), Diagnosis.of(failure), failure);
      return false;
    }
  }
}
