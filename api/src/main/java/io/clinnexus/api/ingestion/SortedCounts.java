package io.clinnexus.api.ingestion;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts as they leave the application. */
final class SortedCounts {

  private SortedCounts() {}

  /** Counts in alphabetic order of their names. */
  static SortedMap<String, Long> sorted(Map<String, Long> counts) {
    return new TreeMap<>(counts);
  }
}
