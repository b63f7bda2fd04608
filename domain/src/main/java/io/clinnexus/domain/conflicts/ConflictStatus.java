package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.Coded;

/** Where a conflict stands (PostgreSQL type conflict_status). */
public enum ConflictStatus implements Coded {
  OPEN("open"),
  INVESTIGATING("investigating"),
  RESOLVED("resolved"),
  ACCEPTED_RISK("accepted_risk"),
  SUPPRESSED("suppressed");

  private final String code;

  ConflictStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether nobody has to work on it any more. */
  public boolean settled() {
    return this != OPEN && this != INVESTIGATING;
  }
}
