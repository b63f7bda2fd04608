package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.Coded;

/** The verdict on a written section (PostgreSQL type qc_status). */
public enum QcStatus implements Coded {
  PASS("pass"),
  FAIL("fail"),
  BLOCKED("blocked");

  private final String code;

  QcStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
