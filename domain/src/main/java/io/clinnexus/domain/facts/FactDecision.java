package io.clinnexus.domain.facts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided about a fact of a version. Decisions are only ever added; the last one
 * under a key is in force and outlives every new ingestion of the version.
 *
 * @param corrected the right value; present exactly for a correction
 * @param correctedUnit the unit of the right value
 * @param read what had been read when it was decided
 * @param reason why, at most 2,000 characters
 */
public record FactDecision(
    FactDecisionId id,
    StudyId studyId,
    DocumentVersionId versionId,
    FactKey key,
    FactDecisionKind kind,
    Optional<StatedValue> corrected,
    Optional<String> correctedUnit,
    FactReading read,
    String reason,
    UserId decidedBy,
    Instant decidedAt) {

  private static final int LONGEST_REASON = 2_000;

  public FactDecision {
    reason = StorableText.stripped(reason, "reason", LONGEST_REASON);
    correctedUnit.ifPresent(text -> StorableText.require(text, "unit"));
    InvalidValue.unless(
        corrected.isPresent() == (kind == FactDecisionKind.CORRECT),
        "value",
        "must be given for a correction, and for nothing else.");
    InvalidValue.unless(
        correctedUnit.isEmpty() || corrected.isPresent(), "unit", "must come with a value.");
  }

  /** What holds under the decision; empty when it was withdrawn. */
  Optional<FactReading> outcome() {
    return switch (kind) {
      case ACCEPT -> Optional.of(new FactReading(read.value(), read.unit(), FactStatus.VALIDATED));
      case CORRECT ->
          corrected.map(value -> new FactReading(value, correctedUnit, FactStatus.VALIDATED));
      case REJECT ->
          Optional.of(
              new FactReading(
                  StatedValue.of(new FactValue.Missing()), Optional.empty(), FactStatus.TBD));
      case WITHDRAW -> Optional.empty();
    };
  }
}
