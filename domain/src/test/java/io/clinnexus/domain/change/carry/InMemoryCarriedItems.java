package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.ReferenceMissing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carried items in a list. */
public final class InMemoryCarriedItems implements CarriedItems {

  private final VersionComparisons comparisons;
  private final List<CarriedItem> all = new ArrayList<>();

  public InMemoryCarriedItems(VersionComparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public synchronized List<CarriedItem> of(WorkspaceId workspaceId, ComparisonId comparisonId) {
    return all.stream()
        .filter(item -> item.comparisonId().equals(comparisonId))
        .filter(item -> comparisons.find(workspaceId, item.comparisonId()).isPresent())
        .toList();
  }

  @Override
  public synchronized void replace(
      WorkspaceId workspaceId, ComparisonId comparisonId, List<CarriedItem> items) {
    if (comparisons.find(workspaceId, comparisonId).isEmpty()) {
      throw new ReferenceMissing("comparison");
    }
    Map<List<Object>, CarriedItem> before = new HashMap<>();
    of(workspaceId, comparisonId).forEach(item -> before.put(item.key(), item));
    all.removeIf(item -> item.comparisonId().equals(comparisonId));
    items.forEach(
        item ->
            all.add(Optional.ofNullable(before.get(item.key())).map(item::inPlaceOf).orElse(item)));
  }

  @Override
  public synchronized Optional<CarriedItem> find(WorkspaceId workspaceId, CarriedItemId id) {
    return all.stream()
        .filter(item -> item.id().equals(id))
        .filter(item -> comparisons.find(workspaceId, item.comparisonId()).isPresent())
        .findFirst();
  }

  @Override
  public synchronized void settle(
      WorkspaceId workspaceId, CarriedItemId id, Settlement settlement) {
    CarriedItem item = find(workspaceId, id).orElseThrow(() -> new CarriedItemNotFound(id));
    if (item.settlement().isPresent()) {
      throw new CarriedItemSettled(id);
    }
    all.set(all.indexOf(item), item.settled(settlement));
  }
}
