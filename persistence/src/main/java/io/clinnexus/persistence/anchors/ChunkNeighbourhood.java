package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the chunk search; an absent id and an empty array do not restrict.
 *
 * @param candidates how many rows the vector index is asked for, at least the limit
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
    int candidates,
    int limit) {}
