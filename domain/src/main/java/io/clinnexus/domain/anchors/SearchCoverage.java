package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;

/**
 * How far the answer of a search can be relied on.
 *
 * @param method whether all chunks in scope were weighed or the vector index was walked
 * @param exactChunks how many chunks were weighed one by one: all in scope, or with the index those
 *     that were published so lately that it does not know them yet
 */
public record SearchCoverage(SearchMethod method, int exactChunks) {

  public SearchCoverage {
    InvalidValue.unless(exactChunks >= 0, "exact_chunks", "must not be negative.");
  }

  /** All of so many chunks were weighed. */
  public static SearchCoverage exact(int chunks) {
    return new SearchCoverage(SearchMethod.EXACT, chunks);
  }
}
