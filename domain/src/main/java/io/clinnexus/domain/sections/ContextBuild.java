package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.OptionalInt;

/** How much context is collected for a section. */
public record ContextBuild(OptionalInt maxChars, Map<String, OpaqueJson> otherKeys) {

  /** Characters of context when the recipe does not say. */
  public static final int DEFAULT_MAX_CHARS = 12_000;

  public static final ContextBuild DEFAULT = new ContextBuild(OptionalInt.empty(), Map.of());

  public ContextBuild {
    InvalidValue.unless(maxChars.orElse(1) >= 1, "maxChars", "must be at least 1.");
    otherKeys = Map.copyOf(otherKeys);
  }

  /** The most characters of context. */
  public int limit() {
    return maxChars.orElse(DEFAULT_MAX_CHARS);
  }
}
