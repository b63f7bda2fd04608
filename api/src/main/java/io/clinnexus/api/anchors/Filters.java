package io.clinnexus.api.anchors;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repeatable filters: one that is not given restricts nothing. */
final class Filters {

  private Filters() {}

  static <T> Set<T> any(@Nullable Set<T> given) {
    return given == null ? Set.of() : given;
  }
}
