package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.auth.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** What was carried between versions; that of another workspace is never found. */
public interface CarriedItems {

  /** All items of a comparison in their order. */
  List<CarriedItem> of(WorkspaceId workspaceId, ComparisonId comparisonId);

  /**
   * Stores the items of a comparison, in this order, in place of those it had: an item that was
   * there keeps its id, and its answer as long as its place is the same; what is the same stays
   * untouched. Throws {@link io.clinnexus.domain.shared.ReferenceMissing} when the workspace has no
   * such comparison.
   */
  void replace(WorkspaceId workspaceId, ComparisonId comparisonId, List<CarriedItem> items);

  /** Finds an item. */
  Optional<CarriedItem> find(WorkspaceId workspaceId, CarriedItemId id);

  /**
   * Stores the answer to an item that has none yet; throws {@link CarriedItemNotFound} or {@link
   * CarriedItemSettled}.
   */
  void settle(WorkspaceId workspaceId, CarriedItemId id, Settlement settlement);
}
