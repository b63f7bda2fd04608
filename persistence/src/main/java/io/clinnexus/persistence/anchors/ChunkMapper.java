package io.clinnexus.persistence.anchors;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** SQL of searching chunks. */
@Mapper
interface ChunkMapper {

  /** Weighs every chunk of a version or a study: exact. */
  List<ChunkHitRow> nearestInScope(ChunkNeighbourhood search);

  /** Whether the vector index knows more matching chunks than are to be weighed one by one. */
  @Nullable Boolean isLarge(ChunkNeighbourhood search);

  /**
   * The nearest in the workspace. Weighs what the vector index names, or without a number of
   * candidates everything that it knows, and everything that it does not know yet.
   */
  List<ChunkHitRow> nearestInWorkspace(ChunkNeighbourhood search);

  /** The chunks that have words of a text, by the rarity of the words. */
  List<WordHitRow> withWords(WordSearch search);
}
