package io.clinnexus.api.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictSide;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.conflicts.ReopenReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contradiction in a study. */
@Schema(name = "Conflict")
public record ConflictResponse(
    UUID id,
    UUID studyId,
    @Schema(description = "The rule that found it, or another kind.", example = "between.dose")
        String type,
    ConflictSeverity severity,
    ConflictStatus status,
    TextResponse text,
    @Schema(description = "Null when no rule found it.") @Nullable DetectionResponse detection,
    @Schema(description = "By what a person settled it last; null when taken up again.")
        @Nullable DecisionResponse decision,
    @Nullable UUID ownerUserId,
    @Schema(description = "The contradicting pieces.") List<ItemResponse> items,
    Instant createdAt,
    Instant updatedAt) {

  public ConflictResponse {
    items = List.copyOf(items);
  }

  /** What it says to a person. */
  @Schema(name = "ConflictText")
  public record TextResponse(
      String title, String explanation, @Nullable String titleRu, @Nullable String explanationRu) {}

  /** How a rule found it. */
  @Schema(name = "ConflictDetection")
  public record DetectionResponse(
      @Schema(description = "The side that should stand; null when neither leads.")
          @Nullable ConflictSide suggestedSide,
      Instant firstSeenAt,
      @Schema(description = "When it was last found with something new about it.")
          Instant lastSeenAt,
      @Schema(description = "When it was not found any more; then it was closed by that.")
          @Nullable Instant goneAt,
      @Schema(description = "Why it is open again after it was settled.")
          @Nullable ReopenReason reopenedBecause) {}

  /** What a person decided. */
  @Schema(name = "ConflictDecision")
  public record DecisionResponse(String reason, UUID decidedBy, Instant decidedAt) {}

  /** A pair of pieces; the right one is missing when something is wrong by itself. */
  @Schema(name = "ConflictItem")
  public record ItemResponse(@Nullable SideResponse left, @Nullable SideResponse right) {}

  /** One side: where it stands, the exact words, and the fact that was read from them. */
  @Schema(name = "ConflictSide")
  public record SideResponse(
      @Nullable String anchorId,
      @Schema(description = "The words as they stood at the anchor.") @Nullable String quote,
      @Schema(description = "Where they begin in its normalised text, in UTF-16 units.")
          @Nullable Integer start,
      @Nullable Integer end,
      @Nullable UUID factId) {}
}
