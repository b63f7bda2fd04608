package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Duration;
import java.util.List;

/** The active runs of all workspaces on PostgreSQL. */
final class PgActiveRuns implements ActiveRuns {

  private static final double MILLIS = 1000.0;

  private final IngestionRunMapper mapper;

  PgActiveRuns(IngestionRunMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<IngestionJob> withoutJob(Duration age, int limit) {
    return mapper.withoutJob(IngestionQueue.TASK_NAME, age.toMillis() / MILLIS, limit).stream()
        .map(
            row ->
                new IngestionJob(
                    new WorkspaceId(row.workspaceId()), new IngestionRunId(row.runId())))
        .toList();
  }

  @Override
  public List<OwnedVersion> processingWithoutRun(int limit) {
    return mapper.processingWithoutRun(limit).stream()
        .map(
            row ->
                new OwnedVersion(
                    new WorkspaceId(row.workspaceId()), new DocumentVersionId(row.versionId())))
        .toList();
  }
}
