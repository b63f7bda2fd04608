package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** What an anchor does for a fact (PostgreSQL type evidence_role). */
public enum EvidenceRole implements Coded {
  PRIMARY("primary"),
  SUPPORTING("supporting");

  private final String code;

  EvidenceRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
