package io.clinnexus.api.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passage that was found. */
@Schema(name = "ChunkHit")
public record ChunkHitResponse(
    String chunkId,
    UUID documentVersionId,
    @Schema(
            description =
                "How far up it stands by meaning and by words together: 1 when it leads both"
                    + " rankings.",
            example = "0.984")
        double score,
    @Schema(description = "Its place by meaning; null when it is not among the best fifty.")
        @Nullable PlacingResponse meaning,
    @Schema(
            description =
                "Its place by the words it shares with the question; null when it is not among the"
                    + " best fifty.")
        @Nullable PlacingResponse words,
    String sectionPath,
    @Schema(description = "The anchors it is made of, in document order.") List<String> anchorIds,
    String text,
    SourceZone zone,
    DocumentLanguage language) {

  public ChunkHitResponse {
    anchorIds = List.copyOf(anchorIds);
  }
}
