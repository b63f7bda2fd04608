package io.clinnexus.domain.shared;

import java.util.Map;

/**
 * A stored JSON value has not the shape that its column promises; {@code place} names the shape and
 * the path in it, never the content.
 */
public final class StoredValueUnreadable extends DomainException {

  private static final long serialVersionUID = 1L;

  public StoredValueUnreadable(String place, String rule) {
    super(
        ErrorKind.CONFLICT,
        "store.value-unreadable",
        "The stored value at " + place + " cannot be read (" + rule + ").",
        Map.of("place", place, "rule", rule));
  }
}
