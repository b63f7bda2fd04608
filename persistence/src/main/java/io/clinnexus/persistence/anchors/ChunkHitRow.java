package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;

/** A chunk found by search, with its cosine distance to the query. */
record ChunkHitRow(
    UUID docVersionId,
    String chunkId,
    String sectionPath,
    String text,
    String[] anchorIds,
    SourceZone sourceZone,
    DocumentLanguage language,
    double distance) {}
