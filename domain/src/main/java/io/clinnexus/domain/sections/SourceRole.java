package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** Whether a source leads or backs up the leading one. */
public enum SourceRole implements Coded {
  PRIMARY("primary"),
  SUPPORTING("supporting");

  private final String code;

  SourceRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
