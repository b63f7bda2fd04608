package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Somebody else activated or deactivated the contract first. */
public final class SectionContractMovedOn extends DomainException {

  private static final long serialVersionUID = 1L;

  public SectionContractMovedOn(SectionContractId id, boolean expectedActive) {
    super(
        ErrorKind.CONFLICT,
        "section-contract.moved-on",
        "The section contract "
            + id.value()
            + " is no longer "
            + (expectedActive ? "active." : "inactive."),
        Map.of("id", id.value(), "expected", expectedActive ? "active" : "inactive"));
  }
}
