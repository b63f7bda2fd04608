package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.Coded;

/** How two anchors were found to be the same. */
public enum MatchMethod implements Coded {
  EXACT_HASH("exact_hash"),
  EXACT("exact"),
  FUZZY("fuzzy"),
  HYBRID("hybrid");

  private final String code;

  MatchMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
