package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No section contract of the workspace has this id. */
public final class SectionContractNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public SectionContractNotFound(SectionContractId id) {
    super(
        ErrorKind.NOT_FOUND,
        "section-contract.not-found",
        "There is no section contract " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
