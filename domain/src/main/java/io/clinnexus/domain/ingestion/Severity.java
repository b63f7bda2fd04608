package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.Coded;

/** How grave a quality finding is; from {@code review} on a person has to look. */
public enum Severity implements Coded {
  INFO("info"),
  WARN("warn"),
  REVIEW("review"),
  BLOCK("block");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
