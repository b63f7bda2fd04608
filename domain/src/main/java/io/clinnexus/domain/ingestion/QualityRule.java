package io.clinnexus.domain.ingestion;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rule of the quality gate: the measure must lie between {@code least} and {@code most}, both
 * included; the message says in words what is wrong when it does not.
 */
public record QualityRule(
    String id,
    QualityMeasure measure,
    double least,
    double most,
    Severity severity,
    String message) {

  /** The finding, if the measured value lies outside; none when nothing was measured. */
  Optional<QualityFinding> check(QualityInput input) {
    OptionalDouble value = measure.of(input);
    if (value.isEmpty() || (value.getAsDouble() >= least && value.getAsDouble() <= most)) {
      return Optional.empty();
    }
    double measured = value.getAsDouble();
    double threshold = measured < least ? least : most;
    return Optional.of(new QualityFinding(id, severity, measured, threshold, message));
  }
}
