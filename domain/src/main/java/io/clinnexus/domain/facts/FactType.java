package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.regex.Pattern;

/**
 * The group a fact belongs to, such as {@code population}: lower-case letters, digits and
 * underscores, at most 64. The rule sets are free to bring new ones.
 */
public record FactType(String value) {

  // first, since the constants need it
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  public static final FactType SOA = new FactType("soa");
  public static final FactType PROTOCOL_META = new FactType("protocol_meta");
  public static final FactType STUDY = new FactType("study");
  public static final FactType POPULATION = new FactType("population");
  public static final FactType TREATMENT = new FactType("treatment");
  public static final FactType STATISTICS = new FactType("statistics");
  public static final FactType ENDPOINTS = new FactType("endpoints");

  public FactType {
    InvalidValue.unless(
        FORM.matcher(value).matches(),
        "factType",
        "must be 1 to 64 lower-case letters, digits or underscores.");
  }
}
