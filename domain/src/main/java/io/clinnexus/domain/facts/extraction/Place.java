package io.clinnexus.domain.facts.extraction;

/** Which part of a document something stands in, as far as facts are concerned. */
enum Place {
  FRONT(1.0),
  SYNOPSIS(0.98),
  BODY(0.94),
  /** What was known before the study. */
  BACKGROUND(0.6),
  /** Appendices, references, lists, earlier versions. */
  ASIDE(0.5);

  private final double trust;

  Place(double trust) {
    this.trust = trust;
  }

  /** How far a statement here speaks for this version of this study, 0 to 1. */
  double trust() {
    return trust;
  }

  /** Whether statements here are about this version of this study. */
  boolean speaksOfThisStudy() {
    return this != BACKGROUND && this != ASIDE;
  }

  boolean isFront() {
    return this == FRONT || this == SYNOPSIS;
  }
}
