package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.ReferenceMissing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Notes in a list. */
public final class InMemoryChangeNotes implements ChangeNotes {

  private final VersionComparisons comparisons;
  private final List<ChangeNote> all = new ArrayList<>();

  public InMemoryChangeNotes(VersionComparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public synchronized List<ChangeNote> of(WorkspaceId workspaceId, ComparisonId comparisonId) {
    return comparisons.find(workspaceId, comparisonId).isEmpty()
        ? List.of()
        : all.stream()
            .filter(note -> note.comparisonId().equals(comparisonId))
            .sorted(Comparator.comparing(note -> note.key().format()))
            .toList();
  }

  @Override
  public synchronized void put(WorkspaceId workspaceId, ChangeNote note) {
    if (comparisons.find(workspaceId, note.comparisonId()).isEmpty()) {
      throw new ReferenceMissing("comparison");
    }
    all.removeIf(
        other ->
            other.comparisonId().equals(note.comparisonId()) && other.key().equals(note.key()));
    all.add(note);
  }
}
