package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.Coded;

/** Why a conflict that was settled is open again. */
public enum ReopenReason implements Coded {
  /** The words that it rests on are others than those that a person decided about. */
  TEXT_CHANGED("text_changed"),
  /** It was gone by itself, and is there again. */
  FOUND_AGAIN("found_again");

  private final String code;

  ReopenReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
