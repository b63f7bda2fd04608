package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.alignment.Correspondence;
import io.clinnexus.domain.anchors.wording.Hunk;
import java.util.List;
import java.util.Optional;

/**
 * Anchors that changed, or only their numbers.
 *
 * @param earlierSection where they stood; empty when added
 * @param laterSection where they stand; empty when removed
 * @param hunks the words that differ, in order; none when added, removed or of the same wording.
 *     Several anchors on one side are read as one text, joined by line breaks
 */
public record TextChange(
    Correspondence correspondence,
    Optional<SectionName> earlierSection,
    Optional<SectionName> laterSection,
    List<Hunk> hunks) {

  public TextChange {
    hunks = List.copyOf(hunks);
  }

  /** Whether a number, unit, comparison, negation, date or level changed. */
  public boolean isCritical() {
    return !correspondence.criticalChanges().isEmpty();
  }
}
