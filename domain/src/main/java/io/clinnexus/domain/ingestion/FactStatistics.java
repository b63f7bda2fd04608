package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a version states, measured on its own facts only.
 *
 * @param byStatus how many facts it has, by the code of their status
 * @param missing those it has to state and does not, in the order of the rules
 */
public record FactStatistics(Map<String, Long> byStatus, List<FactKey> missing) {

  public FactStatistics {
    byStatus = new TreeMap<>(byStatus);
    missing = List.copyOf(missing);
  }

  /**
   * Counts the facts of a version.
   *
   * @param required what documents of its type have to state
   */
  public static FactStatistics of(List<FactKey> required, List<Fact> facts) {
    Set<FactKey> stated =
        facts.stream()
            .filter(fact -> fact.status() != FactStatus.TBD)
            .map(Fact::key)
            .collect(Collectors.toSet());
    return new FactStatistics(
        facts.stream()
            .collect(Collectors.groupingBy(fact -> fact.status().code(), Collectors.counting())),
        required.stream().filter(key -> !stated.contains(key)).toList());
  }

  /** How many facts there are. */
  public long total() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them are contradicted within the version. */
  public long conflicting() {
    return byStatus.getOrDefault(FactStatus.CONFLICTING.code(), 0L);
  }
}
