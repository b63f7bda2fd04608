package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** Why a document has no schedule that could be read. */
public enum ScheduleAbsence implements Coded {
  /** It is a picture, whose cells are not text. */
  PICTURE("picture"),
  /** The document has no table at all. */
  NO_TABLE("no_table"),
  /** No table of the document is one, and nothing announces one. */
  NOT_A_SCHEDULE("not_a_schedule"),
  /** A heading announces one, but only text stands below it. */
  REFERENCE_ONLY("reference_only"),
  /** The only table that may be one exceeds the limits. */
  TOO_LARGE("too_large");

  private final String code;

  ScheduleAbsence(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
