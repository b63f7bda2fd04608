package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;

/**
 * A chunk found by search, with its cosine distance to the query.
 *
 * @param weighed how many chunks the search weighed by their own vectors
 * @param indexed how many of those the vector index named
 */
record ChunkHitRow(
    UUID docVersionId,
    String chunkId,
    String sectionPath,
    String text,
    String[] anchorIds,
    SourceZone sourceZone,
    DocumentLanguage language,
    double distance,
    int weighed,
    int indexed) {}
