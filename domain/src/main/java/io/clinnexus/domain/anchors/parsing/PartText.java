package io.clinnexus.domain.anchors.parsing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The text of one part of the source file, counted in code points that are not white space, at the
 * lowest level and before any interpretation; symbols and no-break hyphens count as one each.
 */
public record PartText(String part, long characters, Map<SkipReason, Long> skipped) {

  public PartText {
    EnumMap<SkipReason, Long> copy = new EnumMap<>(SkipReason.class);
    copy.putAll(skipped);
    skipped = Collections.unmodifiableMap(copy);
  }
}
