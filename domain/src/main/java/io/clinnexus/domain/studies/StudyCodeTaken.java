package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The workspace already has a study with this code. */
public final class StudyCodeTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public StudyCodeTaken(String code) {
    super(
        ErrorKind.CONFLICT,
        "study.code-taken",
        "The workspace already has a study with the code " + code + ".",
        Map.of("studyCode", code));
  }
}
