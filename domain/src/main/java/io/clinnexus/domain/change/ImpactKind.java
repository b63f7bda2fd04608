package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.Coded;

/** What a change touches. */
public enum ImpactKind implements Coded {
  /** A section as a whole. */
  SECTION("section"),
  /** A fact that another document states. */
  FACT("fact"),
  /** A procedure or visit of a schedule that another document talks of. */
  SCHEDULE("schedule"),
  /** Text that was generated from what changed. */
  GENERATED_SECTION("generated_section"),
  /** A passage of another document that repeats what changed. */
  PASSAGE("passage");

  private final String code;

  ImpactKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
