package io.clinnexus.domain.shared;

import java.util.List;
import java.util.Optional;

/** Cuts pages from a list in its total order; the cursor is the position of the next item. */
public final class InMemoryPages {

  private InMemoryPages() {}

  /** The page that the request asks for; throws {@link InvalidValue} for a foreign cursor. */
  public static <T> Page<T> cut(List<T> all, PageRequest page) {
    int from = page.cursor().map(InMemoryPages::position).orElse(0);
    int to = Math.min(all.size(), from + page.limit());
    return new Page<>(
        from > to ? List.of() : all.subList(from, to),
        to < all.size() ? Optional.of("c" + to) : Optional.empty());
  }

  private static int position(String cursor) {
    InvalidValue.unless(cursor.matches("c[0-9]{1,6}"), "cursor", "must come from a page before.");
    return Integer.parseInt(cursor.substring(1));
  }
}
