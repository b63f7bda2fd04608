package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Another version of the section's contract is active. */
public final class OtherContractActive extends DomainException {

  private static final long serialVersionUID = 1L;

  public OtherContractActive(SectionKey section) {
    super(
        ErrorKind.CONFLICT,
        "section-contract.other-active",
        "Another contract of the section " + section.value() + " is active.",
        Map.of("section", section.value()));
  }
}
