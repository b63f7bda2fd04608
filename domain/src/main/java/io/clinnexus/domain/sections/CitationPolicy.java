package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** How dense citations must be (PostgreSQL type citation_policy). */
public enum CitationPolicy implements Coded {
  PER_SENTENCE("per_sentence"),
  PER_CLAIM("per_claim"),
  NONE("none");

  private final String code;

  CitationPolicy(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
