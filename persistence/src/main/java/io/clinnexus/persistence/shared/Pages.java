package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /**
   * A page of a list that is ordered by a time and an id: asks the query for the rows after the
   * place that the request names, one more than the page holds.
   */
  public static <R, T> Page<T> byTimeAndId(
      PageRequest page,
      Query<R> query,
      Function<R, T> toItem,
      Function<R, Cursor.TimeAndId> toPlace) {
    return of(
        query.rows(Cursor.timeAndId(page.cursor()).orElse(null), page.limit() + 1),
        page.limit(),
        toItem,
        row -> toPlace.apply(row).encode());
  }

  /** Reads the rows of a list in its order. */
  @FunctionalInterface
  public interface Query<R> {

    /** At most {@code limit} rows after the place, or from the first one on. */
    List<R> rows(Cursor.@Nullable TimeAndId after, int limit);
  }
}
