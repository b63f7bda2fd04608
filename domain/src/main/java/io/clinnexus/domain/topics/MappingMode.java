package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.Coded;

/** Whether a mapping had the help of a model. */
public enum MappingMode implements Coded {
  AUTO("auto"),
  ASSIST("assist");

  private final String code;

  MappingMode(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
