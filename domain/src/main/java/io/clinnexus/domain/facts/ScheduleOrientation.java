package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** Which way round a schedule is printed. */
public enum ScheduleOrientation implements Coded {
  VISITS_IN_COLUMNS("visits_in_columns"),
  VISITS_IN_ROWS("visits_in_rows");

  private final String code;

  ScheduleOrientation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
