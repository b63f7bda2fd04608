package io.clinnexus.domain.sections;

import java.util.List;
import java.util.Optional;

/** How well a heading fits a section, 0 to 1, why, and with which of the contract's words. */
record HeadingEvidence(
    EvidenceKind kind, double score, Optional<String> matched, List<String> signals) {

  HeadingEvidence {
    signals = List.copyOf(signals);
  }

  HeadingEvidence withScore(double other) {
    double rounded = Math.round(Math.max(0, Math.min(1, other)) * 10_000) / 10_000.0;
    return new HeadingEvidence(kind, rounded, matched, signals);
  }
}
