package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.Coded;

/** Whether a disagreement stops the generation. */
public enum ConflictWeight implements Coded {
  BLOCK("block"),
  WARN("warn");

  private final String code;

  ConflictWeight(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
