package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.shared.Coded;

/** What a difference that matters is about. */
public enum CriticalKind implements Coded {
  /** A number, in digits or in words. */
  NUMBER("number"),
  /** A unit of measure or of time. */
  UNIT("unit"),
  /** A sign or word that compares or limits: less, at least, before, within. */
  COMPARISON("comparison"),
  /** Not, without, except, and words that turned into their opposite by a prefix. */
  NEGATION("negation"),
  /** A day, or a month of a year. */
  DATE("date"),
  /** A Roman number or a letter that ranks or names: phase II, part B, class C. */
  LEVEL("level");

  private final String code;

  CriticalKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
