package io.clinnexus.api.topics;

import io.clinnexus.api.anchors.HeadingResponse;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading with its own text, the topic it got, and what it was weighed against. */
@Schema(name = "TopicBlock")
public record TopicBlockResponse(
    String blockId,
    @Schema(description = "The heading, or the first anchor where there is none.") String anchorId,
    int documentOrder,
    @Schema(description = "Null for text before the first heading and for notes.")
        @Nullable HeadingResponse heading,
    String sectionPath,
    SourceZone zone,
    DocumentLanguage language,
    @Schema(description = "Null when no topic fits.") @Nullable String topicKey,
    @Schema(description = "0 to 1.") @Nullable Double confidence,
    @Schema(description = "Best first, at most three; empty when no topic fits.")
        List<CandidateResponse> candidates) {

  public TopicBlockResponse {
    candidates = List.copyOf(candidates);
  }

  /** A topic that was weighed, with the parts of its score; null means not measured. */
  @Schema(name = "TopicCandidate")
  public record CandidateResponse(
      String topicKey,
      @Nullable Double score,
      @Schema(description = "How well the heading fits, 0 to 1.") @Nullable Double headingMatch,
      @Schema(description = "The alias that fits best.") @Nullable String matchedAlias,
      @Nullable Double keywordsMatch,
      List<String> matchedKeywords,
      @Nullable Double zonePrior,
      @Nullable Double zonePenalty,
      @Nullable Double clusterPrior,
      @Schema(description = "Likeness of meaning, 0 to 1.") @Nullable Double embeddingSimilarity,
      @Nullable Double neighborBonus) {

    public CandidateResponse {
      matchedKeywords = List.copyOf(matchedKeywords);
    }
  }
}
