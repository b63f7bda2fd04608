package io.clinnexus.domain.facts;

import java.util.Optional;

/** What was read from a document, apart from what a person made of it. */
public record FactReading(StatedValue value, Optional<String> unit, FactStatus status) {

  /** The reading of a fact that nobody decided about. */
  public static FactReading of(Fact fact) {
    return new FactReading(fact.value(), fact.unit(), fact.status());
  }

  /** Whether both say the same, however sure they are of it. */
  boolean saysTheSame(FactReading other) {
    return value.value().equals(other.value.value()) && unitOrStated().equals(other.unitOrStated());
  }

  private Optional<String> unitOrStated() {
    return unit.or(value::unit);
  }
}
