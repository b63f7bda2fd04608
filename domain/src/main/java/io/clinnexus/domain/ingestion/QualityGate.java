package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Optional;

/**
 * Judges what a run computed by the rules of the document's type. Findings never stop the
 * publication: a reader must be able to see what is wrong; from {@code review} on the version does
 * not become ready.
 */
public final class QualityGate {

  private final QualityRules rules;

  public QualityGate(QualityRules rules) {
    this.rules = rules;
  }

  /** The findings in the order of the rules; none when every rule holds. */
  public QualityReport check(DocumentType type, QualityInput input) {
    List<QualityFinding> findings =
        rules.forType(type).stream()
            .map(rule -> rule.check(input))
            .flatMap(Optional::stream)
            .toList();
    return new QualityReport(findings);
  }
}
