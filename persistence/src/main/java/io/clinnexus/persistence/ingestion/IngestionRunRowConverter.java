package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Duration;
import java.util.Optional;

/** From rows to runs; {@code unknown} stands for a build that never claimed the run. */
final class IngestionRunRowConverter {

  private static final String UNKNOWN = "unknown";

  private IngestionRunRowConverter() {}

  static IngestionRun toDomain(IngestionRunRow row) {
    return new IngestionRun(
        new IngestionRunId(row.id()),
        new DocumentVersionId(row.docVersionId()),
        row.state(),
        row.attempt(),
        row.queuedAt(),
        row.attempt() == 0 ? Optional.empty() : Optional.of(row.startedAt()),
        Optional.ofNullable(row.finishedAt()),
        Optional.ofNullable(row.durationMs()).map(Duration::ofMillis),
        known(row.pipelineVersion()),
        known(row.pipelineConfigHash()),
        ProgressJson.read(row.progressJson()),
        RunSummaryJson.read(row.summaryJson(), row.warningsJson()),
        QualityJson.read(row.qualityJson()),
        RunSummaryJson.readErrors(row.errorsJson()));
  }

  private static Optional<String> known(String value) {
    return Optional.of(value).filter(text -> !text.equals(UNKNOWN));
  }
}
