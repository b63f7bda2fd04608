package io.clinnexus.persistence.anchors;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** SQL of searching chunks. */
@Mapper
interface ChunkMapper {

  /** Weighs every chunk in scope: exact. */
  List<ChunkHitRow> nearestExactly(ChunkNeighbourhood search);

  /** Walks the vector index: fast on any size, may miss some of the nearest. */
  List<ChunkHitRow> nearestByIndex(ChunkNeighbourhood search);
}
