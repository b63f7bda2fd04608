package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the chunk search; an absent id and an empty array do not restrict.
 *
 * @param candidates how many rows the vector index is asked for, at least the limit; null weighs
 *     every row
 * @param exactChunks up to how many matching rows are weighed one by one
 */
record ChunkNeighbourhood(
    UUID workspaceId,
    @Nullable UUID studyId,
    @Nullable UUID versionId,
    Embedding vector,
    String embedder,
    String embedderVersion,
    SourceZone[] zones,
    DocumentLanguage[] languages,
    @Nullable Integer candidates,
    int exactChunks,
    int limit) {

  /** The same search, with every row weighed. */
  ChunkNeighbourhood exactly() {
    return new ChunkNeighbourhood(
        workspaceId,
        studyId,
        versionId,
        vector,
        embedder,
        embedderVersion,
        zones,
        languages,
        null,
        exactChunks,
        limit);
  }
}
