package io.clinnexus.domain.ingestion;

import java.util.Map;

/** What the chunks of a version look like: counts by zone and language, and tokens in all. */
public record ChunkStatistics(
    long total, Map<String, Long> byZone, Map<String, Long> byLanguage, long tokens) {

  public static final ChunkStatistics NONE = new ChunkStatistics(0, Map.of(), Map.of(), 0);

  public ChunkStatistics {
    byZone = Map.copyOf(byZone);
    byLanguage = Map.copyOf(byLanguage);
  }
}
