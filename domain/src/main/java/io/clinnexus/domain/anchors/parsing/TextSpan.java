package io.clinnexus.domain.anchors.parsing;

import io.clinnexus.domain.shared.InvalidValue;

/**
 * A stretch of a text in UTF-16 positions: {@code start} belongs to it, {@code end} no longer; it
 * holds at least one character.
 */
public record TextSpan(int start, int end) {

  public TextSpan {
    InvalidValue.unless(start >= 0, "start", "must not be negative.");
    InvalidValue.unless(end > start, "end", "must lie after the start.");
  }

  /** How many characters it holds. */
  public int length() {
    return end - start;
  }
}
