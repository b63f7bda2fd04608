package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.studies.StudyId;
import java.util.Map;

/** Versions of the study were published again and again while it was looked at. */
public final class StudyInMotion extends DomainException {

  private static final long serialVersionUID = 1L;

  public StudyInMotion(StudyId studyId) {
    super(
        ErrorKind.UNAVAILABLE,
        "study.in-motion",
        "The documents of the study " + studyId.value() + " change all the time.",
        Map.of("id", studyId.value()));
  }
}
