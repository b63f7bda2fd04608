package io.clinnexus.api.change;

import io.clinnexus.api.change.TextChangeResponse.Critical;
import io.clinnexus.api.change.TextChangeResponse.Words;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.change.carry.CarriedKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was tied to an anchor of the earlier version, and where it belongs. */
@Schema(name = "CarriedItem")
public record CarriedItemResponse(
    UUID id,
    @Schema(description = "What was tied to the anchor.") CarriedKind kind,
    @Schema(description = "The id of that fact, section map, conflict item or written section.")
        UUID subjectId,
    String anchorId,
    @Schema(description = "The words it was tied to; null for the whole anchor.")
        @Nullable Words quote,
    State state,
    @Schema(description = "Whether a person still has to look.") boolean open,
    @Schema(description = "One when it was carried, all that come into question, or none.")
        List<Place> places,
    List<Critical> criticalChanges,
    @Nullable Settlement settlement) {

  public CarriedItemResponse {
    places = List.copyOf(places);
    criticalChanges = List.copyOf(criticalChanges);
  }

  /** A place in the later version. */
  @Schema(name = "CarriedPlace")
  public record Place(String anchorId, @Nullable Words quote) {}

  /** What a person answered. */
  @Schema(name = "CarriedSettlement")
  public record Settlement(
      @Schema(description = "Null when it was dropped.") @Nullable String anchorId,
      String reason,
      UUID settledBy,
      Instant settledAt) {}
}
