package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Coded;

/** What a person decides about a fact. */
public enum FactDecisionKind implements Coded {
  /** What was read is right. */
  ACCEPT("accept"),
  /** Something else is right. */
  CORRECT("correct"),
  /** The document does not say it. */
  REJECT("reject"),
  /** The decision before is taken back: what was read counts again. */
  WITHDRAW("withdraw");

  private final String code;

  FactDecisionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
