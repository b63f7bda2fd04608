package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.Coded;

/** One of the two pieces that contradict each other. */
public enum ConflictSide implements Coded {
  LEFT("left"),
  RIGHT("right");

  private final String code;

  ConflictSide(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
