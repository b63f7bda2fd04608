package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The written section went into a version already. */
public final class SectionAlreadyPublished extends DomainException {

  private static final long serialVersionUID = 1L;

  public SectionAlreadyPublished(GeneratedSectionId id) {
    super(
        ErrorKind.CONFLICT,
        "generated-section.published",
        "The written section " + id.value() + " went into a version already.",
        Map.of("id", id.value()));
  }
}
