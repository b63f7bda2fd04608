package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.Coded;

/** Where a version stands on its way into the twin (PostgreSQL type ingestion_status). */
public enum IngestionStatus implements Coded {
  UPLOADED("uploaded"),
  PROCESSING("processing"),
  READY("ready"),
  NEEDS_REVIEW("needs_review"),
  FAILED("failed");

  private final String code;

  IngestionStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
