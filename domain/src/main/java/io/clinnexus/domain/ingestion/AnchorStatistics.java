package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.Anchor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** Counts the anchors of a version. */
  public static AnchorStatistics of(List<Anchor> anchors) {
    return new AnchorStatistics(
        anchors.size(),
        count(anchors, anchor -> anchor.type().code()),
        count(anchors, anchor -> anchor.zone().zone().code()),
        count(anchors, anchor -> anchor.language().code()),
        anchors.stream().map(Anchor::sectionPath).distinct().count());
  }

  private static Map<String, Long> count(List<Anchor> anchors, Function<Anchor, String> key) {
    return anchors.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }
}
