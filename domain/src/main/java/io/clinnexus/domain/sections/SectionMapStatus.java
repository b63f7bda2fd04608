package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** How far a section map can be trusted (PostgreSQL type section_map_status). */
public enum SectionMapStatus implements Coded {
  MAPPED("mapped"),
  NEEDS_REVIEW("needs_review"),
  OVERRIDDEN("overridden");

  private final String code;

  SectionMapStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
