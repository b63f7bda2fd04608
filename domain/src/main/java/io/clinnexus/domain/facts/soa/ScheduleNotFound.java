package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Map;

/** A version has no schedule of activities that could be exported. */
public final class ScheduleNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public ScheduleNotFound(DocumentVersionId id) {
    super(
        ErrorKind.NOT_FOUND,
        "schedule.not-found",
        "No schedule of activities was read from the document version "
            + id.value()
            + ". Read its schedules to see why.",
        Map.of("id", id.value()));
  }
}
