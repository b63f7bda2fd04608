package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.measure.VersionMeasure;
import io.clinnexus.cli.ingest.IngestResult.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was measured of two versions.
 *
 * @param verdict whether the twin takes them for comparable, as the API writes it
 * @param error why there is nothing
 */
record VersionsEvaluation(
    Path truth,
    Optional<String> verdict,
    Optional<VersionMeasure> measure,
    Optional<Problem> error) {

  static VersionsEvaluation failed(Path truth, String code, String message) {
    return new VersionsEvaluation(
        truth, Optional.empty(), Optional.empty(), Optional.of(new Problem(code, message)));
  }

  boolean measured() {
    return error.isEmpty();
  }
}
