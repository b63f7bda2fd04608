package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.Coded;

/** The editorial state of a document (PostgreSQL type document_lifecycle_status). */
public enum DocumentLifecycleStatus implements Coded {
  DRAFT("draft"),
  IN_REVIEW("in_review"),
  APPROVED("approved"),
  SUPERSEDED("superseded");

  private final String code;

  DocumentLifecycleStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
