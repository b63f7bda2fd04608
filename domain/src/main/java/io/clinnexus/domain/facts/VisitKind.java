package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** What kind of occasion a column of a schedule is. */
public enum VisitKind implements Coded {
  SCHEDULED("scheduled"),
  UNSCHEDULED("unscheduled"),
  /** The participant leaves the treatment or the study before its end. */
  EARLY_TERMINATION("early_termination");

  private final String code;

  VisitKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
