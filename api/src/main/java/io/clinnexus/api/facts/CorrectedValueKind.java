package io.clinnexus.api.facts;

import io.clinnexus.domain.shared.Coded;

/** The kinds of values that a person can enter. */
enum CorrectedValueKind implements Coded {
  TEXT("text"),
  NUMBER("number"),
  FLAG("flag"),
  RANGE("range"),
  DURATION("duration"),
  TEXTS("texts");

  private final String code;

  CorrectedValueKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
