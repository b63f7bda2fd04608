package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the quality gate, as data.
 *
 * @param version of the rules
 * @param rules those of each document type, in the order they are reported
 * @param requiredFacts the facts that documents of a type have to state, in the order they are
 *     reported
 */
public record QualityRules(
    String version,
    Map<DocumentType, List<QualityRule>> rules,
    Map<DocumentType, List<FactKey>> requiredFacts) {

  public QualityRules {
    rules = copy(rules);
    requiredFacts = copy(requiredFacts);
  }

  private static <T> Map<DocumentType, List<T>> copy(Map<DocumentType, List<T>> lists) {
    Map<DocumentType, List<T>> copies = new EnumMap<>(DocumentType.class);
    lists.forEach((type, list) -> copies.put(type, List.copyOf(list)));
    return copies;
  }

  /** The rules for documents of this type; none when nothing is expected of them. */
  public List<QualityRule> forType(DocumentType type) {
    return rules.getOrDefault(type, List.of());
  }

  /** The facts that documents of this type have to state. */
  public List<FactKey> requiredFacts(DocumentType type) {
    return requiredFacts.getOrDefault(type, List.of());
  }

  /** SHA-256 in hexadecimal digits over everything that holds for a type. */
  public String fingerprint(DocumentType type) {
    return Fingerprint.of(
        List.of(
            version,
            forType(type).toString(),
            requiredFacts(type).stream().map(FactKey::format).toList().toString()));
  }
}
