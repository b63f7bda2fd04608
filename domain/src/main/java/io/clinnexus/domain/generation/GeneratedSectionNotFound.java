package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No written section of the workspace has this id. */
public final class GeneratedSectionNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public GeneratedSectionNotFound(GeneratedSectionId id) {
    super(
        ErrorKind.NOT_FOUND,
        "generated-section.not-found",
        "There is no written section " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
