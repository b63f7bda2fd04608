package io.clinnexus.api.web;

import io.clinnexus.domain.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a collection; {@code nextCursor} is null on the last one. */
public record PageResponse<T>(
    List<T> items,
    @Schema(description = "Pass it as cursor to read on; null on the last page.")
        @Nullable String nextCursor) {

  public PageResponse {
    items = List.copyOf(items);
  }

  /** The page with its items as they leave the application. */
  public static <S, T> PageResponse<T> of(Page<S> page, Function<S, T> converter) {
    return new PageResponse<>(
        page.items().stream().map(converter).toList(), page.nextCursor().orElse(null));
  }
}
