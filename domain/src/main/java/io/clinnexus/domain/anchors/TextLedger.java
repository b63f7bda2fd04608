package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Accounts for every character of a source file (code points that are not white space): what the
 * parts hold, what the anchors hold, what was skipped and why. {@link #unaccounted()} must be 0.
 */
public record TextLedger(long total, long anchored, Map<SkipReason, Long> skipped) {

  public TextLedger {
    EnumMap<SkipReason, Long> copy = new EnumMap<>(SkipReason.class);
    copy.putAll(skipped);
    skipped = Collections.unmodifiableMap(copy);
  }

  /** Characters neither anchored nor skipped; negative when text was anchored twice. */
  public long unaccounted() {
    return total - anchored - skipped.values().stream().mapToLong(Long::longValue).sum();
  }
}
