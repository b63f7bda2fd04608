package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.Coded;

/** How a heading was recognised, surest first. */
public enum HeadingMode implements Coded {
  STYLE("style"),
  OUTLINE("outline"),
  NUMBERING("numbering"),
  VISUAL("visual");

  private final String code;

  HeadingMode(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
