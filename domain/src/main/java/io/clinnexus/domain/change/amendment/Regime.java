package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.shared.Coded;

/** Whose rules say what is substantial. */
public enum Regime implements Coded {
  /** Rules of good clinical practice of the Eurasian Economic Union. */
  EAEU("eaeu"),
  /** Regulation (EU) No 536/2014. */
  EU("eu");

  private final String code;

  Regime(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
