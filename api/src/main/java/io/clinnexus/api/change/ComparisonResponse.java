package io.clinnexus.api.change;

import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.anchors.alignment.ComparisonState;
import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The comparison of two versions, and how it came out. */
@Schema(name = "Comparison")
public record ComparisonResponse(
    UUID id,
    UUID documentId,
    UUID fromVersionId,
    UUID toVersionId,
    @Schema(description = "What the choice of the two rests on.") Basis basis,
    @Schema(description = "What may be wrong with the choice.") List<Doubt> doubts,
    ComparisonState state,
    @Schema(description = "Null until the versions were compared.") @Nullable Outcome outcome,
    Instant requestedAt) {

  public ComparisonResponse {
    doubts = List.copyOf(doubts);
  }

  /** The answer; it is of older content while the state is outdated. */
  @Schema(name = "ComparisonOutcome")
  public record Outcome(
      Verdict verdict,
      @Schema(description = "Whether the differences may be shown as what changed.")
          boolean comparable,
      @Schema(description = "How much of the shorter version was found again, 0 to 1.")
          double share,
      @Schema(description = "Correspondences by kind.", example = "{\"edited\": 12}")
          Map<String, Integer> counts,
      @Schema(description = "Correspondences with critical changes.") int critical,
      String alignerVersion,
      Instant comparedAt) {}
}
