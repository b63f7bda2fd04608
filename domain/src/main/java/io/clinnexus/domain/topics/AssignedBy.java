package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.Coded;

/** Who gave a cluster its topic. */
public enum AssignedBy implements Coded {
  AUTO("auto"),
  ASSIST("assist"),
  MANUAL("manual"),
  SEED("seed"),
  IMPORT("import");

  private final String code;

  AssignedBy(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
