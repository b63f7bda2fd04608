package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contradiction in a study.
 *
 * @param owner who takes care of it
 * @param updatedAt time of the last change, set by the store
 * @param items the contradicting pieces, oldest first, then by id; their evidence fits the type
 * @param detection how a rule found it; absent when none did
 * @param decision by what a person settled it last; absent when a person took it up again
 */
public record Conflict(
    ConflictId id,
    StudyId studyId,
    ConflictType type,
    ConflictSeverity severity,
    ConflictStatus status,
    String title,
    String description,
    Optional<UserId> owner,
    Instant createdAt,
    Instant updatedAt,
    List<ConflictItem> items,
    Optional<ConflictDetection> detection,
    Optional<ConflictDecision> decision) {

  public Conflict {
    title = StorableText.stripped(title, "title", 1000);
    description = StorableText.require(description, "description");
    items = List.copyOf(items);
    requireFit(type, items);
  }

  private static void requireFit(ConflictType type, List<ConflictItem> items) {
    for (ConflictItem item : items) {
      InvalidValue.unless(
          item.evidence().isEmpty() || item.evidence().get().fits(type),
          "evidence",
          "must be of the kind that the conflict type has.");
    }
  }
}
