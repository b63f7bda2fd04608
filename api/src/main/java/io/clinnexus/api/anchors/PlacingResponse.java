package io.clinnexus.api.anchors;

import io.swagger.v3.oas.annotations.media.Schema;

/** A place in one of the rankings that make the answer. */
@Schema(name = "SearchPlacing")
public record PlacingResponse(
    @Schema(description = "1 for the best.", example = "1") int rank,
    @Schema(
            description =
                "By meaning, the cosine similarity to the question, -1 to 1; by words, what the"
                    + " shared words weigh (BM25), comparable within one answer.",
            example = "0.731")
        double score) {}
