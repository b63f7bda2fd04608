package io.clinnexus.domain.shared;

/** How sure a rule, a model or a person is: 0 (not at all) to 1 (certain). */
public record Confidence(double value) implements Comparable<Confidence> {

  public static final Confidence NONE = new Confidence(0);
  public static final Confidence FULL = new Confidence(1);

  public Confidence {
    InvalidValue.unless(value >= 0 && value <= 1, "confidence", "must be 0 to 1.");
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(value, other.value);
  }
}
