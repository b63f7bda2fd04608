package io.clinnexus.domain.topics;

import io.clinnexus.domain.zones.SourceZone;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a mapping achieved. */
final class TopicMetrics {

  private static final int LISTED = 10;
  private static final int LONGEST_HEADING = 200;

  private TopicMetrics() {}

  static TopicMappingMetrics of(
      List<BlockText> texts,
      List<Optional<TopicScore>> best,
      List<TopicEvidence> evidence,
      TopicMapRules rules) {
    long mapped = best.stream().filter(Optional::isPresent).count();
    long unsure =
        best.stream()
            .flatMap(Optional::stream)
            .filter(score -> score.total() < rules.threshold())
            .count();
    return new TopicMappingMetrics(
        texts.size(),
        (int) mapped,
        rate(mapped, texts.size()),
        rate(unsure, mapped),
        unmapped(texts, best),
        coverage(best),
        byZone(evidence),
        Optional.empty(),
        Map.of());
  }

  private static double rate(long part, long all) {
    return all == 0 ? 0 : TopicScore.rounded((double) part / all);
  }

  /** The most frequent headings without a topic, then in document order. */
  private static List<String> unmapped(List<BlockText> texts, List<Optional<TopicScore>> best) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      String title = texts.get(i).block().title();
      if (best.get(i).isEmpty() && !title.isBlank()) {
        int end = Math.min(title.length(), LONGEST_HEADING);
        counts.merge(title.substring(0, end), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue()))
        .limit(LISTED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<TopicCoverage> coverage(List<Optional<TopicScore>> best) {
    Map<TopicKey, Integer> counts = new LinkedHashMap<>();
    best.stream()
        .flatMap(Optional::stream)
        .forEach(score -> counts.merge(score.topic().key(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<TopicKey, Integer> entry) -> -entry.getValue())
                .thenComparing(entry -> entry.getKey().value()))
        .limit(LISTED)
        .map(entry -> new TopicCoverage(entry.getKey(), entry.getValue(), Map.of()))
        .toList();
  }

  private static Map<SourceZone, Integer> byZone(List<TopicEvidence> evidence) {
    Map<SourceZone, Integer> counts = new EnumMap<>(SourceZone.class);
    evidence.forEach(row -> counts.merge(row.zone(), 1, Integer::sum));
    return counts;
  }
}
