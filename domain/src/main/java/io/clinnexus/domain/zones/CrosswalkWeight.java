package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.InvalidValue;
import java.math.BigDecimal;

/** How well one zone answers for another: 0 to 1 with two digits. */
public record CrosswalkWeight(BigDecimal value) implements Comparable<CrosswalkWeight> {

  private static final int DIGITS = 2;

  public CrosswalkWeight {
    // a scale from the client, such as 1E+999999999, must not be written out
    InvalidValue.unless(
        value.signum() >= 0
            && value.compareTo(BigDecimal.ONE) <= 0
            && (value.signum() == 0 || value.stripTrailingZeros().scale() <= DIGITS),
        "weight",
        "must be 0 to 1 with at most two digits.");
    value =
        value.signum() == 0
            ? BigDecimal.valueOf(0, DIGITS)
            : value.stripTrailingZeros().setScale(DIGITS);
  }

  /** The weight that is written so, such as {@code 0.95}. */
  public static CrosswalkWeight of(String text) {
    return new CrosswalkWeight(new BigDecimal(text));
  }

  @Override
  public int compareTo(CrosswalkWeight other) {
    return value.compareTo(other.value);
  }
}
