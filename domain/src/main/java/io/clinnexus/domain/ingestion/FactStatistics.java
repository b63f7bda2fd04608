package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a version states, measured on its own facts only.
 *
 * @param total how many facts it has
 * @param conflicting how many of them are contradicted
 * @param missing those it has to state and does not, in the order of the rules
 */
public record FactStatistics(int total, int conflicting, List<FactKey> missing) {

  public FactStatistics {
    missing = List.copyOf(missing);
  }

  /** Counts the facts of a version against what documents of its type have to state. */
  public static FactStatistics of(DocumentType type, List<Fact> facts) {
    Set<FactKey> stated =
        facts.stream()
            .filter(fact -> fact.status() != FactStatus.TBD)
            .map(Fact::key)
            .collect(Collectors.toSet());
    long conflicting =
        facts.stream().filter(fact -> fact.status() == FactStatus.CONFLICTING).count();
    return new FactStatistics(
        facts.size(),
        (int) conflicting,
        QualityRules.requiredFacts(type).stream().filter(key -> !stated.contains(key)).toList());
  }
}
