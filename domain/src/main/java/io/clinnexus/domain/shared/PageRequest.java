package io.clinnexus.domain.shared;

import java.util.Optional;

/** What to read: at most {@code limit} items (1 to 500) after the item the cursor names. */
public record PageRequest(int limit, Optional<String> cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 500;

  public PageRequest {
    InvalidValue.unless(limit >= 1 && limit <= MAX_LIMIT, "limit", "must be between 1 and 500.");
  }

  /** The first page of this size. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}
