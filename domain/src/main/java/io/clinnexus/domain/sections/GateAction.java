package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** What a finding of a check leads to. */
public enum GateAction implements Coded {
  BLOCKED("blocked"),
  FAIL("fail"),
  WARN("warn");

  private final String code;

  GateAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
