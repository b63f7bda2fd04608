package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.InvalidValue;
import java.math.BigDecimal;

/** A point or a stretch of time, both ends included, as it is counted in a schedule. */
public record VisitTime(BigDecimal from, BigDecimal to, VisitTimeUnit unit) {

  public VisitTime {
    from = from.scale() < 0 ? from.setScale(0) : from;
    to = to.scale() < 0 ? to.setScale(0) : to;
    InvalidValue.unless(from.compareTo(to) <= 0, "to", "must not lie before the start.");
  }

  /** Whether it is a time of day or less, that is hours or minutes. */
  public boolean withinDay() {
    return unit == VisitTimeUnit.HOUR || unit == VisitTimeUnit.MINUTE;
  }
}
