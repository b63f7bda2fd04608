package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.OptionalDouble;

/** Numbers that JSON can say. */
final class Finite {

  private Finite() {}

  static void require(OptionalDouble number, String field) {
    require(number.orElse(0), field);
  }

  static void require(double number, String field) {
    InvalidValue.unless(Double.isFinite(number), field, "must be a finite number.");
  }
}
