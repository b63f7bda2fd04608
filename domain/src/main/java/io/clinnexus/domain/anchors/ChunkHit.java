package io.clinnexus.domain.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;

/** A passage found by search with its cosine similarity to the query, -1 to 1. */
public record ChunkHit(
    ChunkId id,
    DocumentVersionId versionId,
    String sectionPath,
    String text,
    List<AnchorId> anchorIds,
    SourceZone zone,
    DocumentLanguage language,
    double score) {

  public ChunkHit {
    anchorIds = List.copyOf(anchorIds);
  }
}
