package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** There is nothing left to answer: it was carried unchanged, or somebody answered first. */
public final class CarriedItemSettled extends DomainException {

  private static final long serialVersionUID = 1L;

  public CarriedItemSettled(CarriedItemId id) {
    super(
        ErrorKind.CONFLICT,
        "carried-item.settled",
        "Where the item " + id.value() + " belongs is settled already.",
        Map.of("id", id.value()));
  }
}
