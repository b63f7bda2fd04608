package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** Who decided where a section is (PostgreSQL type section_map_mapped_by). */
public enum MappedBy implements Coded {
  SYSTEM("system"),
  USER("user");

  private final String code;

  MappedBy(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
