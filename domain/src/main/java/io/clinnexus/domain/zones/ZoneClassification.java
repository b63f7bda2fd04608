package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.InvalidValue;

/** The zone of a piece of content, how sure the rules are (0 to 1), and the rule that decided. */
public record ZoneClassification(SourceZone zone, double confidence, String ruleId) {

  /** Nothing matched. */
  public static final ZoneClassification UNKNOWN =
      new ZoneClassification(SourceZone.UNKNOWN, 0.0, "none");

  public ZoneClassification {
    InvalidValue.unless(confidence >= 0 && confidence <= 1, "confidence", "must be 0 to 1.");
  }
}
