package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Publishes what a worker computed: content, run and version change together, once, or not at all.
 * What has to follow is handed on in the same transaction.
 */
public final class PublishRun {

  private final Documents documents;
  private final IngestionRuns runs;
  private final TwinContent content;
  private final Findings findings;
  private final FollowUpQueue followUps;
  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public PublishRun(
      Documents documents,
      IngestionRuns runs,
      TwinContent content,
      Findings findings,
      FollowUpQueue followUps,
      AuditTrail auditTrail,
      Transactions transactions) {
    this.documents = documents;
    this.runs = runs;
    this.content = content;
    this.findings = findings;
    this.followUps = followUps;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /**
   * The claim, the content in document order, what was read out of it, measured and judged. The
   * summary is asked for when the content is in place, so that the time for that is part of it.
   */
  public record Command(
      ClaimedRun run,
      List<Anchor> anchors,
      List<Chunk> chunks,
      VersionFindings findings,
      DocumentLanguage language,
      Supplier<RunSummary> summary,
      QualityReport quality) {

    public Command {
      anchors = List.copyOf(anchors);
      chunks = List.copyOf(chunks);
    }
  }

  /**
   * Returns the status of the version from now on; throws {@link StaleClaim} and changes nothing
   * when the claim is not the newest any more.
   */
  public IngestionStatus handle(Command command) {
    DocumentVersionId versionId = command.run().version().id();
    return transactions.call(
        () -> {
          content.stage(
              command.run().workspaceId(), versionId, command.anchors(), command.chunks());
          return publish(command, versionId);
        });
  }

  private IngestionStatus publish(Command command, DocumentVersionId versionId) {
    ClaimedRun run = command.run();
    WorkspaceId workspaceId = run.actor().workspaceId();
    DocumentVersion version =
        documents
            .lockVersion(workspaceId, versionId)
            .orElseThrow(() -> new VersionNotFound(versionId));
    runs.requireClaim(workspaceId, run.id(), run.token());
    content.publishStaged(workspaceId, versionId);
    findings.replace(workspaceId, versionId, command.findings());
    runs.succeed(workspaceId, run.id(), command.summary().get(), command.quality());
    IngestionStatus status =
        command.quality().needsReview() ? IngestionStatus.NEEDS_REVIEW : IngestionStatus.READY;
    documents.updateVersion(
        workspaceId, version.withDetectedLanguage(command.language()).withStatus(status));
    findings.derive(workspaceId, run.document().studyId(), versionId);
    auditTrail.record(
        IngestionAudit.entry(
            run.actor(),
            "ingest_complete",
            versionId,
            version.status(),
            status,
            Map.of(
                "run_id", run.id().value(),
                "anchors", command.anchors().size(),
                "chunks", command.chunks().size(),
                "facts", command.findings().facts().size())));
    followUps.enqueue(FollowUpJob.afterPublication(workspaceId, versionId, run.id()));
    return status;
  }
}
