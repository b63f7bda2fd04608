package io.clinnexus.domain.ingestion;

import java.util.Map;

/** What the anchors of a version look like: counts by type, zone and language code; sections. */
public record AnchorStatistics(
    long total,
    Map<String, Long> byContentType,
    Map<String, Long> byZone,
    Map<String, Long> byLanguage,
    long sections) {

  public static final AnchorStatistics NONE =
      new AnchorStatistics(0, Map.of(), Map.of(), Map.of(), 0);

  public AnchorStatistics {
    byContentType = Map.copyOf(byContentType);
    byZone = Map.copyOf(byZone);
    byLanguage = Map.copyOf(byLanguage);
  }
}
