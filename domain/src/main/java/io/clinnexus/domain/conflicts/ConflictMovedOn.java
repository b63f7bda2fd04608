package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Somebody else changed the status of the conflict first. */
public final class ConflictMovedOn extends DomainException {

  private static final long serialVersionUID = 1L;

  public ConflictMovedOn(ConflictId id, ConflictStatus expected) {
    super(
        ErrorKind.CONFLICT,
        "conflict.moved-on",
        "The conflict " + id.value() + " is no longer " + expected.code() + ".",
        Map.of("id", id.value(), "expected", expected.code()));
  }
}
