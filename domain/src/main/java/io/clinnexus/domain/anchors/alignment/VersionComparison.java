package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of two versions of a document; there is one for each two, in each direction.
 *
 * @param from the version it starts from, the earlier one unless a person chose otherwise
 * @param basis what the choice of the two rests on
 * @param doubts what may be wrong with the choice
 * @param result empty until the versions were compared
 */
public record VersionComparison(
    ComparisonId id,
    DocumentId documentId,
    DocumentVersionId from,
    DocumentVersionId to,
    Basis basis,
    Set<Doubt> doubts,
    Instant requestedAt,
    Optional<ComparisonResult> result) {

  public VersionComparison {
    doubts = doubts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(doubts));
    InvalidValue.unless(!from.equals(to), "to", "must be another version.");
  }

  /** The same comparison of another or the same basis. */
  VersionComparison withBasis(Basis newBasis, Set<Doubt> newDoubts) {
    return new VersionComparison(
        id, documentId, from, to, newBasis, newDoubts, requestedAt, result);
  }

  /** The same comparison with this result. */
  VersionComparison withResult(ComparisonResult newResult) {
    return new VersionComparison(
        id, documentId, from, to, basis, doubts, requestedAt, Optional.of(newResult));
  }
}
