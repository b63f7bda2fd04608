package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Nothing of the workspace that was carried has this id. */
public final class CarriedItemNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public CarriedItemNotFound(CarriedItemId id) {
    super(
        ErrorKind.NOT_FOUND,
        "carried-item.not-found",
        "There is no carried item " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
