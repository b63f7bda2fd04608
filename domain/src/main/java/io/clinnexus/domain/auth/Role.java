package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.Coded;

/** What a member may do in a workspace (PostgreSQL type workspace_role); see {@link Operation}. */
public enum Role implements Coded {
  ADMIN("admin"),
  WRITER("writer"),
  CLINOPS("clinops"),
  QA("qa"),
  /** Reads everything, the audit trail too, and changes nothing. */
  AUDITOR("auditor");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
