package io.clinnexus.domain.ingestion;

import java.util.List;
import java.util.stream.Stream;

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

  /** The report with further findings after its own. */
  public QualityReport with(List<QualityFinding> more) {
    return new QualityReport(Stream.concat(findings.stream(), more.stream()).toList());
  }
}
