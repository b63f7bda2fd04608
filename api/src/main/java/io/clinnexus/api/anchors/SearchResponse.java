package io.clinnexus.api.anchors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The passages nearest to a question, best first. */
@Schema(name = "SearchResult")
public record SearchResponse(
    EmbedderResponse embedder, CoverageResponse coverage, List<ChunkHitResponse> hits) {

  public SearchResponse {
    hits = List.copyOf(hits);
  }
}
