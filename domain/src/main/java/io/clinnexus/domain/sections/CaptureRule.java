package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much a section must hold to count as found.
 *
 * @param minAnchors 0 says that a document may do without the section
 */
public record CaptureRule(OptionalInt minAnchors, Map<String, OpaqueJson> otherKeys) {

  /** Anchors a section must have when the recipe does not say. */
  public static final int DEFAULT_MIN_ANCHORS = 2;

  public static final CaptureRule DEFAULT = new CaptureRule(OptionalInt.empty(), Map.of());

  public CaptureRule {
    otherKeys = Map.copyOf(otherKeys);
  }

  /** Whether a document may do without the section. */
  public boolean optional() {
    return minAnchors.isPresent() && minAnchors.getAsInt() <= 0;
  }

  /** The least anchors of a section. */
  public int least() {
    return minAnchors.orElse(DEFAULT_MIN_ANCHORS);
  }
}
