package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Map;

/** Cancels a queued or running ingestion; a worker that is at it can no longer publish. */
public final class CancelIngestion {

  private final Documents documents;
  private final IngestionRuns runs;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public CancelIngestion(
      Documents documents, IngestionRuns runs, AuditTrail auditTrail, Transactions transactions) {
    this.documents = documents;
    this.runs = runs;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Which run to cancel. */
  public record Command(Actor actor, IngestionRunId runId) {}

  /** Throws {@link RunNotFound}, or {@link RunNotActive} when the run has ended. */
  public void handle(Command command) {
    command.actor().require(Operation.INGEST);
    transactions.run(() -> cancel(command.actor(), command.runId()));
  }

  private void cancel(Actor actor, IngestionRunId runId) {
    WorkspaceId workspaceId = actor.workspaceId();
    DocumentVersionId versionId =
        runs.find(workspaceId, runId).orElseThrow(() -> new RunNotFound(runId)).versionId();
    DocumentVersion version =
        documents
            .lockVersion(workspaceId, versionId)
            .orElseThrow(() -> new VersionNotFound(versionId));
    if (!runs.cancel(workspaceId, runId)) {
      throw new RunNotActive(runId);
    }
    IngestionStatus status =
        StatusAfterRun.withoutPublication(
            runs.lastPublished(workspaceId, versionId).map(IngestionRun::quality),
            IngestionStatus.UPLOADED);
    documents.updateVersion(workspaceId, version.withStatus(status));
    auditTrail.record(
        IngestionAudit.entry(
            actor,
            "ingest_cancelled",
            versionId,
            version.status(),
            status,
            Map.of("run_id", runId.value())));
  }
}
