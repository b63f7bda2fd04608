package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Somebody else changed the status of the impact item first. */
public final class ImpactItemMovedOn extends DomainException {

  private static final long serialVersionUID = 1L;

  public ImpactItemMovedOn(ImpactItemId id, ImpactStatus expected) {
    super(
        ErrorKind.CONFLICT,
        "impact-item.moved-on",
        "The impact item " + id.value() + " is no longer " + expected.code() + ".",
        Map.of("id", id.value(), "expected", expected.code()));
  }
}
