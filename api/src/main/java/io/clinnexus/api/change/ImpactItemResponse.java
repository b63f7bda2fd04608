package io.clinnexus.api.change;

import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.studies.DocumentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a change touches. */
@Schema(name = "ImpactItem")
public record ImpactItemResponse(
    UUID id,
    UUID changeEventId,
    DocumentType docType,
    String section,
    ImpactKind kind,
    @Schema(
            description =
                "The fact key, the name in the schedule, the generated section or the anchor;"
                    + " empty for a section as a whole.")
        String subject,
    @Schema(description = "Where it stands.") List<String> anchorIds,
    @Schema(description = "Some of the anchors that changed.") List<CauseResponse> causes,
    @Schema(description = "How many changed in all.") int totalCauses,
    RecommendedAction recommendedAction,
    ImpactStatus status,
    @Nullable DecisionResponse decision,
    Instant createdAt) {

  public ImpactItemResponse {
    anchorIds = List.copyOf(anchorIds);
    causes = List.copyOf(causes);
  }

  /** An anchor that changed. */
  @Schema(name = "ImpactCause")
  public record CauseResponse(
      String anchorId,
      String sectionPath,
      @Schema(example = "edited: 20 → 40") String description,
      boolean deleted) {}

  /** What a person decided. */
  @Schema(name = "ImpactDecision")
  public record DecisionResponse(String reason, UUID decidedBy, Instant decidedAt) {}
}
