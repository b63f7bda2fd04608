package io.clinnexus.api.corefacts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The core facts of a study as they were at some time. */
@Schema(name = "CoreFacts")
public record CoreFactsResponse(
    UUID studyId,
    @Schema(description = "1, 2, 3 … without gaps.") int factsVersion,
    @Schema(description = "The version whose facts led to them; null when it is gone.")
        @Nullable UUID derivedFromDocumentVersionId,
    @Nullable String studyTitle,
    @Schema(example = "II") @Nullable String phase,
    @Nullable String studyDesignType,
    @Nullable String populationShort,
    List<ArmResponse> arms,
    List<String> primaryEndpoints,
    @Nullable SampleSizeResponse sampleSize,
    @Nullable String duration,
    @Schema(description = "The anchors that each fact was read from, by the name of the fact.")
        Map<String, List<String>> citations,
    Instant createdAt) {

  public CoreFactsResponse {
    arms = List.copyOf(arms);
    primaryEndpoints = List.copyOf(primaryEndpoints);
  }

  /** A group of subjects that is treated alike. */
  @Schema(name = "CoreFactsArm")
  public record ArmResponse(String name, @Nullable String dose, @Nullable String regimen) {}

  /** How many subjects are planned. */
  @Schema(name = "CoreFactsSampleSize")
  public record SampleSizeResponse(int value, String unit) {}
}
