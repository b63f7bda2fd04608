package io.clinnexus.api.web;

import io.clinnexus.domain.shared.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of pages, for annotations, and how the two parameters become a page request. */
public final class Pages {

  public static final String DEFAULT_LIMIT = "" + PageRequest.DEFAULT_LIMIT;
  public static final int MAX_LIMIT = PageRequest.MAX_LIMIT;
  public static final int MAX_CURSOR = 512;

  private Pages() {}

  /** What to read. */
  public static PageRequest request(int limit, @Nullable String cursor) {
    return new PageRequest(limit, Optional.ofNullable(cursor));
  }
}
