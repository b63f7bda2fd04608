package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.Coded;

/** The 12 canonical source zones and {@code unknown} (PostgreSQL type source_zone). */
public enum SourceZone implements Coded {
  OVERVIEW("overview"),
  DESIGN("design"),
  IP("ip"),
  STATISTICS("statistics"),
  SAFETY("safety"),
  ENDPOINTS("endpoints"),
  POPULATION("population"),
  PROCEDURES("procedures"),
  DATA_MANAGEMENT("data_management"),
  ETHICS("ethics"),
  ADMIN("admin"),
  APPENDIX("appendix"),
  UNKNOWN("unknown");

  private final String code;

  SourceZone(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
