package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Map;

/** The version has no map of this section that a person made. */
public final class SectionMapNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public SectionMapNotFound(DocumentVersionId versionId, SectionKey section) {
    super(
        ErrorKind.NOT_FOUND,
        "section-map.not-found",
        "The version "
            + versionId.value()
            + " has no such map of the section "
            + section.value()
            + ".",
        Map.of("versionId", versionId.value(), "section", section.value()));
  }
}
