package io.clinnexus.api.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A passage that was found. */
@Schema(name = "ChunkHit")
public record ChunkHitResponse(
    String chunkId,
    UUID documentVersionId,
    @Schema(description = "Cosine similarity to the question, -1 to 1.", example = "0.731")
        double score,
    String sectionPath,
    @Schema(description = "The anchors it is made of, in document order.") List<String> anchorIds,
    String text,
    SourceZone zone,
    DocumentLanguage language) {

  public ChunkHitResponse {
    anchorIds = List.copyOf(anchorIds);
  }
}
