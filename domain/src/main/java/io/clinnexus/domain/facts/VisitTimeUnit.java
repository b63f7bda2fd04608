package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** The unit a point of time in a schedule is stated in. */
public enum VisitTimeUnit implements Coded {
  MINUTE("minute"),
  HOUR("hour"),
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year");

  private final String code;

  VisitTimeUnit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
