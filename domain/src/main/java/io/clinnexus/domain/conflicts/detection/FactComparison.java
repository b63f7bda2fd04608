package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Optional;
import java.util.Set;

/**
 * A fact that documents must agree about.
 *
 * @param english what it is called in explanations
 * @param documents the types that are compared with the protocol
 * @param between the rule for documents that differ
 * @param inside the rule for a document that differs from itself; such are not looked for without
 * @param insideStatistics the rule when one of the two stands in the statistics
 * @param notIn zones whose statements may differ from the rest of their document
 * @param light words that names of different things share, in small letters
 * @param tolerance the largest difference, as a share of the larger value, that is none
 * @param confidence how sure both readings must be
 */
public record FactComparison(
    FactKey key,
    String english,
    String russian,
    Measure measure,
    Set<DocumentType> documents,
    String between,
    Optional<String> inside,
    Optional<String> insideStatistics,
    Set<SourceZone> notIn,
    Set<String> light,
    double tolerance,
    double confidence) {

  /** By what two values are the same. */
  public enum Measure implements Coded {
    NUMBER("number"),
    /** A number of things, never a percentage. */
    COUNT("count"),
    DURATION("duration"),
    RANGE("range"),
    /** The same words. */
    WORD("word"),
    /** The same letters and digits. */
    CODE("code"),
    /** A dose in common. */
    DOSE("dose"),
    /** A name that begins with the other. */
    NAME("name");

    private final String code;

    Measure(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public FactComparison {
    documents = Set.copyOf(documents);
    notIn = Set.copyOf(notIn);
    light = Set.copyOf(light);
  }
}
