package io.clinnexus.domain.shared;

import java.util.List;
import java.util.Optional;

/**
 * One keyset page: the items in their total order and, when more follow, the opaque next cursor.
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
