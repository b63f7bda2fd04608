package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.studies.IngestionStatus;
import java.util.Optional;

/**
 * The status of a version whose run ended without publishing: what was published before stays
 * visible, so its verdict decides; without any, the given status does.
 */
final class StatusAfterRun {

  private StatusAfterRun() {}

  static IngestionStatus withoutPublication(
      Optional<QualityReport> lastPublished, IngestionStatus otherwise) {
    return lastPublished
        .map(
            quality -> quality.needsReview() ? IngestionStatus.NEEDS_REVIEW : IngestionStatus.READY)
        .orElse(otherwise);
  }
}
