package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one document version says about the study under one key.
 *
 * @param createdFrom the version it was read from; absent for a fact of no document
 * @param unit the unit, when it is kept apart from the value
 * @param extractorVersion the version of the rule set that read it, at least 1
 * @param evidence primary evidence first, then by anchor; each once
 */
public record Fact(
    FactId id,
    StudyId studyId,
    Optional<DocumentVersionId> createdFrom,
    FactKey key,
    StatedValue value,
    Optional<String> unit,
    FactStatus status,
    Optional<Confidence> confidence,
    OptionalInt extractorVersion,
    FactMeta meta,
    List<Evidence> evidence,
    Instant createdAt,
    Instant updatedAt) {

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::role).thenComparing(cited -> cited.anchorId().format());

  public Fact {
    unit.ifPresent(text -> StorableText.require(text, "unit"));
    InvalidValue.unless(extractorVersion.orElse(1) >= 1, "extractorVersion", "must be at least 1.");
    evidence = evidence.stream().distinct().sorted(ORDER).toList();
  }
}
