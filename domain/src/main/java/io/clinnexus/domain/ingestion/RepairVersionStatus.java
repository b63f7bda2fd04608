package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.IngestionStatus;
import java.util.Map;
import java.util.Optional;

/** Corrects a version that says {@code processing} although no run is queued or running. */
public final class RepairVersionStatus {

  private final Documents documents;
  private final IngestionRuns runs;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public RepairVersionStatus(
      Documents documents, IngestionRuns runs, AuditTrail auditTrail, Transactions transactions) {
    this.documents = documents;
    this.runs = runs;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** On whose behalf, and which version. */
  public record Command(Actor actor, DocumentVersionId versionId) {}

  /** Returns the corrected status; empty when the version is gone or nothing was wrong with it. */
  public Optional<IngestionStatus> handle(Command command) {
    return transactions.call(() -> repair(command.actor(), command.versionId()));
  }

  private Optional<IngestionStatus> repair(Actor actor, DocumentVersionId versionId) {
    WorkspaceId workspaceId = actor.workspaceId();
    Optional<DocumentVersion> stuck =
        documents
            .lockVersion(workspaceId, versionId)
            .filter(version -> version.status() == IngestionStatus.PROCESSING)
            .filter(version -> runs.findActive(workspaceId, versionId).isEmpty());
    return stuck.map(
        version -> {
          IngestionStatus status =
              StatusAfterRun.withoutPublication(
                  runs.lastPublished(workspaceId, versionId).map(IngestionRun::quality),
                  IngestionStatus.FAILED);
          documents.updateVersion(workspaceId, version.withStatus(status));
          auditTrail.record(
              IngestionAudit.entry(
                  actor, "ingest_repaired", versionId, version.status(), status, Map.of()));
          return status;
        });
  }
}
