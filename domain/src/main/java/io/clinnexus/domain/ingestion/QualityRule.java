package io.clinnexus.domain.ingestion;

import java.util.Optional;

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

  static QualityRule atLeast(
      double least, QualityMeasure measure, String id, Severity severity, String message) {
    return new QualityRule(id, measure, least, Double.MAX_VALUE, severity, message);
  }

  static QualityRule atMost(
      double most, QualityMeasure measure, String id, Severity severity, String message) {
    return new QualityRule(id, measure, -Double.MAX_VALUE, most, severity, message);
  }

  Optional<QualityFinding> check(ComputedTwin content) {
    double measured = measure.of(content);
    if (measured >= least && measured <= most) {
      return Optional.empty();
    }
    double threshold = measured < least ? least : most;
    return Optional.of(new QualityFinding(id, severity, measured, threshold, message));
  }
}
