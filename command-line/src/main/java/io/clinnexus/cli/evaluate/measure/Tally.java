package io.clinnexus.cli.evaluate.measure;

import java.util.OptionalDouble;

/**
 * How many of the expected things were found.
 *
 * @param matched expected and found
 * @param expected what the truth has
 * @param found what the twin has, right or wrong
 */
public record Tally(int matched, int expected, int found) {

  public static final Tally NOTHING = new Tally(0, 0, 0);

  public Tally {
    if (matched < 0 || matched > expected || matched > found) {
      throw new IllegalArgumentException("matched must be part of expected and of found");
    }
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(matched + other.matched, expected + other.expected, found + other.found);
  }

  /** The share of what was found that is right; absent when nothing was found. */
  public OptionalDouble precision() {
    return share(matched, found);
  }

  /** The share of what is expected that was found; absent when nothing is expected. */
  public OptionalDouble recall() {
    return share(matched, expected);
  }

  /** The harmonic mean of both; absent when there is nothing on either side. */
  public OptionalDouble f1() {
    return share(2 * matched, expected + found);
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
