package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.Coded;

/** What an anchor addresses (PostgreSQL type anchor_content_type); {@code tbl} is reserved. */
public enum AnchorContentType implements Coded {
  P("p"),
  CELL("cell"),
  FN("fn"),
  HDR("hdr"),
  LI("li"),
  TBL("tbl");

  private final String code;

  AnchorContentType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
