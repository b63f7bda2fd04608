package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.Coded;

/** The life of an ingestion run: queued, running, then one of the three final states. */
public enum RunState implements Coded {
  QUEUED("queued"),
  RUNNING("running"),
  SUCCEEDED("succeeded"),
  FAILED("failed"),
  CANCELLED("cancelled");

  private final String code;

  RunState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
