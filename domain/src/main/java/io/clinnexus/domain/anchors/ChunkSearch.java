package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;

/** Finds the passages nearest to a vector, best first, ties by chunk id. */
public interface ChunkSearch {

  /** Searches published chunks of the workspace made by the same embedder as the query. */
  ChunkHits search(WorkspaceId workspaceId, ChunkQuery query);
}
