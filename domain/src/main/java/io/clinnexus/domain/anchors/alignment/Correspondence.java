package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;

/**
 * Anchors of the earlier version and what became of them in the later one.
 *
 * @param earlier one anchor; several when merged, none when added
 * @param later one anchor; several when split, none when removed
 * @param similarity the share of words that stayed, 0 to 1: 1 exactly when the wording is the same
 * @param criticalChanges what changed that must not be overlooked; none where the wording is the
 *     same or there is nothing to compare with
 * @param renumberings numbers that only followed others
 */
public record Correspondence(
    CorrespondenceKind kind,
    List<Anchor> earlier,
    List<Anchor> later,
    double similarity,
    List<CriticalChange> criticalChanges,
    List<Renumbering> renumberings) {

  public Correspondence {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
    criticalChanges = List.copyOf(criticalChanges);
    renumberings = List.copyOf(renumberings);
    InvalidValue.unless(similarity >= 0 && similarity <= 1, "similarity", "must be 0 to 1.");
    InvalidValue.unless(
        kind == CorrespondenceKind.ADDED
            ? earlier.isEmpty()
            : kind == CorrespondenceKind.MERGED ? earlier.size() > 1 : earlier.size() == 1,
        "earlier",
        "must fit the kind.");
    InvalidValue.unless(
        kind == CorrespondenceKind.REMOVED
            ? later.isEmpty()
            : kind == CorrespondenceKind.SPLIT ? later.size() > 1 : later.size() == 1,
        "later",
        "must fit the kind.");
    InvalidValue.unless(
        !kind.keepsWording() || (similarity == 1 && criticalChanges.isEmpty()),
        "kind",
        "must not hide a change.");
  }

  static Correspondence removed(Anchor anchor) {
    return new Correspondence(
        CorrespondenceKind.REMOVED, List.of(anchor), List.of(), 0, List.of(), List.of());
  }

  static Correspondence added(Anchor anchor) {
    return new Correspondence(
        CorrespondenceKind.ADDED, List.of(), List.of(anchor), 0, List.of(), List.of());
  }

  /** Whether a reader of the later version finds anything else than in the earlier one. */
  public boolean isChange() {
    return kind != CorrespondenceKind.UNCHANGED;
  }
}
