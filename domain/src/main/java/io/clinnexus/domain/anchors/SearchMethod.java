package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.Coded;

/** How a search found what is nearest. */
public enum SearchMethod implements Coded {
  /** Every chunk in scope was weighed: nothing nearer exists. */
  EXACT("exact"),
  /** The vector index was walked: of the ten nearest it misses one in fifty at most. */
  INDEX("index");

  private final String code;

  SearchMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
