package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.Coded;

/** How much a contradiction matters, least first (PostgreSQL type conflict_severity). */
public enum ConflictSeverity implements Coded {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String code;

  ConflictSeverity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
