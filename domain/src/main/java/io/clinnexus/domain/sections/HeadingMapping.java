package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How the heading of a section is recognised.
 *
 * @param minHeadingLevel 1 to 9; 1 when missing
 * @param maxHeadingLevel 1 to 9; 3 when missing
 * @param precedence a heading inside another section opens its own only when its contract's is at
 *     least as high as the other's; 0 when missing
 */
public record HeadingMapping(
    RecipeSignals signals,
    OptionalInt minHeadingLevel,
    OptionalInt maxHeadingLevel,
    OptionalInt precedence,
    Map<String, OpaqueJson> otherKeys) {

  public static final HeadingMapping NONE =
      new HeadingMapping(
          RecipeSignals.NONE,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Map.of());

  public HeadingMapping {
    otherKeys = Map.copyOf(otherKeys);
  }

  /** The highest heading to look at. */
  public int highestLevel() {
    return level(minHeadingLevel, 1);
  }

  /** The lowest heading to look at. */
  public int lowestLevel() {
    return level(maxHeadingLevel, 3);
  }

  private static int level(OptionalInt given, int standard) {
    return Math.max(1, Math.min(9, given.orElse(standard)));
  }
}
