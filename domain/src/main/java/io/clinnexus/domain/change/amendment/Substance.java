package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.shared.Coded;

/** Whether a change is likely to touch safety, rights or the reliability of data. */
public enum Substance implements Coded {
  SUBSTANTIAL("substantial"),
  NON_SUBSTANTIAL("non_substantial");

  private final String code;

  Substance(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
