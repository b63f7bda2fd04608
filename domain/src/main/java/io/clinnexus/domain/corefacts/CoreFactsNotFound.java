package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.studies.StudyId;
import java.util.Map;

/** No core facts were derived for the study yet. */
public final class CoreFactsNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public CoreFactsNotFound(StudyId id) {
    super(
        ErrorKind.NOT_FOUND,
        "core-facts.not-found",
        "The study " + id.value() + " has no core facts yet; they follow its first ingestion.",
        Map.of("id", id.value()));
  }
}
