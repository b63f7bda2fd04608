package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionQueue;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The active runs of all workspaces on PostgreSQL. */
final class PgActiveRuns implements ActiveRuns {

  private static final double MILLIS = 1000.0;

  private final IngestionRunMapper mapper;

  PgActiveRuns(IngestionRunMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Workload workload() {
    WorkloadRow row = mapper.workload();
    return new Workload(
        row.queued(),
        row.running(),
        Optional.ofNullable(row.oldestQueuedSeconds())
            .map(seconds -> Duration.ofMillis(Math.round(Math.max(0, seconds) * MILLIS))));
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
