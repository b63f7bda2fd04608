package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.domain.studies.VersionWithoutFile;
import java.util.Map;

/** Requests the ingestion of an uploaded version: records the run and hands it to the workers. */
public final class RequestIngestion {

  private final Documents documents;
  private final IngestionRuns runs;
  private final IngestionQueue queue;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;

  public RequestIngestion(
      Documents documents,
      IngestionRuns runs,
      IngestionQueue queue,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids) {
    this.documents = documents;
    this.runs = runs;
    this.queue = queue;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Which version to ingest. */
  public record Command(Actor actor, DocumentVersionId versionId) {}

  /**
   * Returns the id of the queued run; throws {@link VersionNotFound}, {@link VersionWithoutFile} or
   * {@link RunAlreadyActive}.
   */
  public IngestionRunId handle(Command command) {
    command.actor().require(Operation.INGEST);
    IngestionRunId runId = new IngestionRunId(ids.next());
    transactions.run(() -> request(command.actor(), command.versionId(), runId));
    return runId;
  }

  private void request(Actor actor, DocumentVersionId versionId, IngestionRunId runId) {
    DocumentVersion version =
        documents
            .lockVersion(actor.workspaceId(), versionId)
            .orElseThrow(() -> new VersionNotFound(versionId));
    if (version.sourceFile().isEmpty()) {
      throw new VersionWithoutFile(versionId);
    }
    runs.findActive(actor.workspaceId(), versionId)
        .ifPresent(
            active -> {
              throw new RunAlreadyActive(active.id());
            });
    runs.add(actor, runId, versionId);
    documents.updateVersion(actor.workspaceId(), version.withStatus(IngestionStatus.PROCESSING));
    auditTrail.record(
        IngestionAudit.entry(
            actor,
            "ingest_start",
            versionId,
            version.status(),
            IngestionStatus.PROCESSING,
            Map.of("run_id", runId.value())));
    queue.enqueue(new IngestionJob(actor.workspaceId(), runId));
  }
}
