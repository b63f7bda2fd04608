package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.Optional;

/**
 * A difference that must never be overlooked: what it was and what it became. One of them is absent
 * where the value is new or gone.
 */
public record CriticalChange(CriticalKind kind, Optional<Excerpt> before, Optional<Excerpt> after) {

  public CriticalChange {
    InvalidValue.unless(
        before.isPresent() || after.isPresent(), "criticalChange", "must have a value.");
  }
}
