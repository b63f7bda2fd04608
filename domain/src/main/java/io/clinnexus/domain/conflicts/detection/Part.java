package io.clinnexus.domain.conflicts.detection;

/** Which part of a document something stands in, as far as contradictions are concerned. */
enum Part {
  FRONT,
  SYNOPSIS,
  BODY,
  /** What is known of other studies. */
  BACKGROUND,
  /** Appendices, references, lists, earlier versions. */
  ASIDE,
  /** A table that was read as a schedule of activities. */
  SCHEDULE;

  /** Whether statements here are about this version of this study. */
  boolean speaks() {
    return this == FRONT || this == SYNOPSIS || this == BODY;
  }
}
