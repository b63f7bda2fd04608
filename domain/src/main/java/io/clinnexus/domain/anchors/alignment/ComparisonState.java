package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.Coded;

/** Where the comparison of two versions stands. */
public enum ComparisonState implements Coded {
  /** Nobody asked for it. */
  NONE("none"),
  /** A job is going to compare them. */
  REQUESTED("requested"),
  /** They were compared as they are now. */
  COMPARED("compared"),
  /** One of them was published again since, or the rules are others; a job is going to compare. */
  OUTDATED("outdated");

  private final String code;

  ComparisonState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
