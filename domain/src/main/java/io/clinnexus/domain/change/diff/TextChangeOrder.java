package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.shared.Coded;

/** In which order changes of the text are listed. */
public enum TextChangeOrder implements Coded {
  CRITICAL_FIRST("critical_first"),
  DOCUMENT("document");

  private final String code;

  TextChangeOrder(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
