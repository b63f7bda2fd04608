package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.List;

/**
 * Finds the passages that have words of a question in any form of the word, in Russian and English,
 * best first. Rare words count more than common ones, words of the section's titles more than those
 * of the passage, and words without a meaning of their own not at all.
 */
public interface TextSearch {

  /**
   * Searches published chunks of the workspace; those of a version that was published a moment ago
   * only when the query names the version or its study, until the {@link VectorIndex} has caught
   * up. The score of a hit is positive and comparable within one answer; equal scores are ordered
   * by version and place. Without a word that any passage has, nothing is found.
   */
  List<ChunkHit> search(WorkspaceId workspaceId, TextQuery query);
}
