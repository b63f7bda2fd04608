package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The section has a contract of this version already. */
public final class SectionContractTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public SectionContractTaken(SectionKey section, int version) {
    super(
        ErrorKind.CONFLICT,
        "section-contract.taken",
        "The section " + section.value() + " has a contract of version " + version + " already.",
        Map.of("section", section.value(), "version", version));
  }
}
