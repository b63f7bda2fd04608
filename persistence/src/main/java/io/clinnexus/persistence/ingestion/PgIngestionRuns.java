package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.FencingToken;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RunAlreadyActive;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ingestion runs on PostgreSQL; all times are the database's. */
final class PgIngestionRuns implements IngestionRuns {

  private final IngestionRunMapper mapper;
  private final Documents documents;

  PgIngestionRuns(IngestionRunMapper mapper, Documents documents) {
    this.mapper = mapper;
    this.documents = documents;
  }

  @Override
  public void add(Actor actor, IngestionRunId id, DocumentVersionId versionId) {
    OpenTransaction.require();
    WorkspaceId workspaceId = actor.workspaceId();
    int count =
        mapper.insert(workspaceId.value(), id.value(), versionId.value(), actor.userId().value());
    if (count == 0) {
      IngestionRun active =
          findActive(workspaceId, versionId).orElseThrow(() -> new VersionNotFound(versionId));
      throw new RunAlreadyActive(active.id());
    }
    RowCounts.one(count, "insert of a run");
  }

  @Override
  public Optional<IngestionRun> find(WorkspaceId workspaceId, IngestionRunId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(IngestionRunRowConverter::toDomain);
  }

  @Override
  public Optional<IngestionRun> findActive(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return Optional.ofNullable(mapper.findActive(workspaceId.value(), versionId.value()))
        .map(IngestionRunRowConverter::toDomain);
  }

  @Override
  public Page<IngestionRun> list(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), versionId.value(), after, limit),
        IngestionRunRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.queuedAt(), row.id()));
  }

  @Override
  public Page<IngestionRun> list(WorkspaceId workspaceId, Set<RunState> states, PageRequest page) {
    String[] wanted = states.stream().map(RunState::code).toArray(String[]::new);
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.listByState(workspaceId.value(), wanted, after, limit),
        IngestionRunRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.queuedAt(), row.id()));
  }

  @Override
  public Optional<ClaimedRun> claim(IngestionJob job, BuildIdentity build) {
    OpenTransaction.require();
    ClaimRow row =
        mapper.claim(
            job.workspaceId().value(),
            job.runId().value(),
            build.pipelineVersion(),
            build.configurationHash());
    return Optional.ofNullable(row).map(claim -> claimed(job, claim, build));
  }

  private ClaimedRun claimed(IngestionJob job, ClaimRow claim, BuildIdentity build) {
    WorkspaceId workspaceId = job.workspaceId();
    // the user who asked may be gone by now; then the built-in user stands in
    UserId user =
        claim.requestedBy() == null ? Actor.builtIn().userId() : new UserId(claim.requestedBy());
    return new ClaimedRun(
        job.runId(),
        new Actor(workspaceId, user),
        documents.find(workspaceId, new DocumentId(claim.documentId())).orElseThrow(),
        documents
            .findVersion(workspaceId, new DocumentVersionId(claim.docVersionId()))
            .orElseThrow(),
        claim.attempt(),
        new FencingToken(claim.fencingToken()),
        build);
  }

  @Override
  public boolean recordProgress(
      WorkspaceId workspaceId, IngestionRunId id, FencingToken token, RunProgress progress) {
    OpenTransaction.require();
    return mapper.recordProgress(
            workspaceId.value(), id.value(), token.value(), ProgressJson.write(progress))
        == 1;
  }

  @Override
  public void requireClaim(WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    OpenTransaction.require();
    Long newest = mapper.lockRunningToken(workspaceId.value(), id.value());
    if (newest == null || newest != token.value()) {
      throw new StaleClaim(id);
    }
  }

  @Override
  public boolean release(WorkspaceId workspaceId, IngestionRunId id, FencingToken token) {
    OpenTransaction.require();
    return mapper.release(workspaceId.value(), id.value(), token.value()) == 1;
  }

  @Override
  public void succeed(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, QualityReport quality) {
    OpenTransaction.require();
    RowCounts.one(
        mapper.finish(
            new FinishedRun(
                workspaceId.value(),
                id.value(),
                RunState.SUCCEEDED,
                "ok",
                RunSummaryJson.write(summary, List.of()),
                QualityJson.write(quality, summary.anchors()),
                RunSummaryJson.warnings(summary),
                RunSummaryJson.errors(List.of()),
                null)),
        "success of a run");
    RowCounts.one(
        mapper.publishOnVersion(
            workspaceId.value(),
            id.value(),
            RunSummaryJson.forVersion(summary, quality.needsReview())),
        "publication of a run");
  }

  @Override
  public void fail(
      WorkspaceId workspaceId, IngestionRunId id, RunSummary summary, RunFailure failure) {
    OpenTransaction.require();
    RowCounts.one(
        mapper.finish(
            new FinishedRun(
                workspaceId.value(),
                id.value(),
                RunState.FAILED,
                "failed",
                RunSummaryJson.write(summary, List.of(failure)),
                QualityJson.EMPTY,
                RunSummaryJson.warnings(summary),
                RunSummaryJson.errors(List.of(failure)),
                failure.code())),
        "failure of a run");
  }

  @Override
  public boolean cancel(WorkspaceId workspaceId, IngestionRunId id) {
    OpenTransaction.require();
    return mapper.cancel(workspaceId.value(), id.value()) == 1;
  }

  @Override
  public Optional<IngestionRun> lastPublished(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return Optional.ofNullable(mapper.lastPublished(workspaceId.value(), versionId.value()))
        .map(IngestionRunRowConverter::toDomain);
  }
}
