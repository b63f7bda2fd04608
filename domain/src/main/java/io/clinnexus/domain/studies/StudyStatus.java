package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.Coded;

/** Whether work on a study goes on (PostgreSQL type study_status). */
public enum StudyStatus implements Coded {
  ACTIVE("active"),
  ARCHIVED("archived");

  private final String code;

  StudyStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
