package io.clinnexus.domain.anchors;

import java.util.List;

/** The passages nearest to a vector, best first, ties by chunk id, and how they were found. */
public record ChunkHits(List<ChunkHit> hits, SearchCoverage coverage) {

  public ChunkHits {
    hits = List.copyOf(hits);
  }
}
