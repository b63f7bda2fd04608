package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.Coded;

/** What was decided about a touched section (PostgreSQL type impact_status). */
public enum ImpactStatus implements Coded {
  PENDING("pending"),
  APPLIED("applied"),
  REJECTED("rejected");

  private final String code;

  ImpactStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
