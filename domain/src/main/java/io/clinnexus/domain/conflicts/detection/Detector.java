package io.clinnexus.domain.conflicts.detection;

/** Looks for some kinds of contradictions in a study. */
interface Detector {

  void detect(StudyReading study, Report report);
}
