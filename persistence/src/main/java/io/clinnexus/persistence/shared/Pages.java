package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts pages: a query reads one row more than asked for, which tells whether a next page is. */
public final class Pages {

  private Pages() {}

  /** The page of at most {@code limit} items out of at most one more row. */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> toItem, Function<R, String> toCursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    Optional<String> next =
        more ? Optional.of(toCursor.apply(shown.get(limit - 1))) : Optional.empty();
    return new Page<>(shown.stream().map(toItem).toList(), next);
  }
}
