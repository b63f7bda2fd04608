package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No decision about the fact is in force. */
public final class NothingToWithdraw extends DomainException {

  private static final long serialVersionUID = 1L;

  public NothingToWithdraw(FactId id) {
    super(
        ErrorKind.CONFLICT,
        "fact.nothing-to-withdraw",
        "No decision about the fact " + id.value() + " is in force.",
        Map.of("id", id.value()));
  }
}
