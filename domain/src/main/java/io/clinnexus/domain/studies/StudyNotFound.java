package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No study of the workspace has this id. */
public final class StudyNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public StudyNotFound(StudyId id) {
    super(
        ErrorKind.NOT_FOUND,
        "study.not-found",
        "There is no study " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
