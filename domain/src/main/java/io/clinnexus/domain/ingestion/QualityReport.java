package io.clinnexus.domain.ingestion;

import java.util.List;

/** The verdict of the quality gate on a run. */
public record QualityReport(List<QualityFinding> findings) {

  public static final QualityReport CLEAN = new QualityReport(List.of());

  public QualityReport {
    findings = List.copyOf(findings);
  }

  /** Whether a person has to look before the version counts as ready. */
  public boolean needsReview() {
    return findings.stream().anyMatch(f -> f.severity().compareTo(Severity.REVIEW) >= 0);
  }
}
