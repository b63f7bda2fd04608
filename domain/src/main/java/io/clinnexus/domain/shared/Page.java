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

  /**
   * A page of a list that is computed as a whole; its cursor is a place in the list. Throws {@link
   * InvalidValue} for a cursor that is none.
   */
  public static <T> Page<T> of(List<T> all, PageRequest page) {
    int from = page.cursor().map(cursor -> place(cursor, all.size())).orElse(0);
    int to = Math.min(all.size(), from + page.limit());
    return new Page<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  private static int place(String cursor, int size) {
    InvalidValue.unless(
        cursor.matches("[1-9][0-9]{0,8}") && Integer.parseInt(cursor) <= size,
        "cursor",
        "is not valid.");
    return Integer.parseInt(cursor);
  }
}
