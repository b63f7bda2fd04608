package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.Coded;

/** Where a generation run stands (PostgreSQL type generation_status). */
public enum GenerationStatus implements Coded {
  QUEUED("queued"),
  RUNNING("running"),
  BLOCKED("blocked"),
  COMPLETED("completed"),
  FAILED("failed");

  private final String code;

  GenerationStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
