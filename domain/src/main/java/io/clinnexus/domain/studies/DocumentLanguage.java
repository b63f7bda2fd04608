package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.Coded;

/** The language of a document, anchor or chunk (PostgreSQL type document_language). */
public enum DocumentLanguage implements Coded {
  RU("ru"),
  EN("en"),
  MIXED("mixed"),
  UNKNOWN("unknown");

  private final String code;

  DocumentLanguage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
