package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt series to bring a version into the twin.
 *
 * @param attempt 0 while queued, then counts the claims
 * @param startedAt time of the first claim
 * @param pipelineVersion version of the worker build that claimed it
 * @param configurationHash SHA-256 over everything configured that influenced the result
 */
public record IngestionRun(
    IngestionRunId id,
    DocumentVersionId versionId,
    RunState state,
    int attempt,
    Instant queuedAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<Duration> duration,
    Optional<String> pipelineVersion,
    Optional<String> configurationHash,
    RunProgress progress,
    RunSummary summary,
    QualityReport quality,
    List<RunFailure> errors) {

  public IngestionRun {
    errors = List.copyOf(errors);
  }

  /** Whether the run may still publish something. */
  public boolean active() {
    return state == RunState.QUEUED || state == RunState.RUNNING;
  }
}
