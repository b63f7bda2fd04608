package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Map;

/** Ends a run that cannot succeed; what was published before stays as it is. */
public final class FailRun {

  private final Documents documents;
  private final IngestionRuns runs;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public FailRun(
      Documents documents, IngestionRuns runs, AuditTrail auditTrail, Transactions transactions) {
    this.documents = documents;
    this.runs = runs;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** The claim, what was measured until then, and why the run fails. */
  public record Command(ClaimedRun run, RunSummary summary, RunFailure failure) {}

  /** Returns the status of the version from now on; throws {@link StaleClaim} for an old claim. */
  public IngestionStatus handle(Command command) {
    return transactions.call(() -> fail(command));
  }

  private IngestionStatus fail(Command command) {
    ClaimedRun run = command.run();
    WorkspaceId workspaceId = run.actor().workspaceId();
    DocumentVersionId versionId = run.version().id();
    DocumentVersion version =
        documents
            .lockVersion(workspaceId, versionId)
            .orElseThrow(() -> new VersionNotFound(versionId));
    runs.requireClaim(workspaceId, run.id(), run.token());
    runs.fail(workspaceId, run.id(), command.summary(), command.failure());
    IngestionStatus status =
        StatusAfterRun.withoutPublication(
            runs.lastPublished(workspaceId, versionId).map(IngestionRun::quality),
            IngestionStatus.FAILED);
    documents.updateVersion(workspaceId, version.withStatus(status));
    auditTrail.record(
        IngestionAudit.entry(
            run.actor(),
            "ingest_failed",
            versionId,
            version.status(),
            status,
            Map.of("run_id", run.id().value(), "error", command.failure().code())));
    return status;
  }
}
