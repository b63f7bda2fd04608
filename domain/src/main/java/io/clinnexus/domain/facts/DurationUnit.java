package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** The units of durations in facts. */
public enum DurationUnit implements Coded {
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year");

  private final String code;

  DurationUnit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
