package io.clinnexus.domain.anchors.parsing;

import io.clinnexus.domain.shared.Coded;

/** Why a source file cannot be ingested; the codes are stable and part of the API. */
public enum RejectionCode implements Coded {
  UNSUPPORTED_FORMAT("UNSUPPORTED_FORMAT"),
  ENCRYPTED("ENCRYPTED"),
  CORRUPT_FILE("CORRUPT_FILE"),
  LIMIT_EXCEEDED("LIMIT_EXCEEDED"),
  TIMEOUT("TIMEOUT"),
  FORBIDDEN_CONTENT("FORBIDDEN_CONTENT"),
  NO_TEXT("NO_TEXT"),
  /** The pages are pictures of text: it must be recognised before it can be read. */
  NEEDS_OCR("NEEDS_OCR");

  private final String code;

  RejectionCode(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
