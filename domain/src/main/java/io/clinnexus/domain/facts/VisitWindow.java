package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.InvalidValue;
import java.math.BigDecimal;

/** By how much a visit may be early or late; neither is negative. */
public record VisitWindow(BigDecimal before, BigDecimal after, VisitTimeUnit unit) {

  public VisitWindow {
    before = before.scale() < 0 ? before.setScale(0) : before;
    after = after.scale() < 0 ? after.setScale(0) : after;
    InvalidValue.unless(before.signum() >= 0, "before", "must not be negative.");
    InvalidValue.unless(after.signum() >= 0, "after", "must not be negative.");
  }
}
