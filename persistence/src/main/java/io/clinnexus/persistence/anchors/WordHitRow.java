package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;

/** A chunk found by its words, with what those weigh. */
record WordHitRow(
    UUID docVersionId,
    String chunkId,
    String sectionPath,
    String text,
    String[] anchorIds,
    SourceZone sourceZone,
    DocumentLanguage language,
    double relevance) {}
