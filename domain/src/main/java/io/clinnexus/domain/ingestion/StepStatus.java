package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.Coded;

/** How a step ended; a failed step ends the run. */
public enum StepStatus implements Coded {
  OK("ok"),
  WARNING("warning"),
  NEEDS_REVIEW("needs_review"),
  FAILED("failed");

  private final String code;

  StepStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
