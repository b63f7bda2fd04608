package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Somebody else changed the status of the fact first. */
public final class FactMovedOn extends DomainException {

  private static final long serialVersionUID = 1L;

  public FactMovedOn(FactId id, FactStatus expected) {
    super(
        ErrorKind.CONFLICT,
        "fact.moved-on",
        "The fact " + id.value() + " is no longer " + expected.code() + ".",
        Map.of("id", id.value(), "expected", expected.code()));
  }
}
