package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** How far a fact can be trusted (PostgreSQL type fact_status). */
public enum FactStatus implements Coded {
  EXTRACTED("extracted"),
  VALIDATED("validated"),
  CONFLICTING("conflicting"),
  TBD("tbd"),
  NEEDS_REVIEW("needs_review");

  private final String code;

  FactStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
