package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one version says under one key. */
@Schema(name = "Fact")
public record FactResponse(
    UUID id,
    UUID studyId,
    @Schema(description = "The version that says so; null for a fact of no document.")
        @Nullable UUID documentVersionId,
    @Schema(example = "population") String type,
    @Schema(description = "Unique in its type and version.", example = "planned_n_total")
        String key,
    FactValueResponse value,
    @Nullable String unit,
    @Schema(description = "The words it was read from.") @Nullable String raw,
    FactStatus status,
    @Schema(description = "0 to 1; null when nobody judged it.") @Nullable Double confidence,
    @Schema(description = "Of the rule set that read it.") @Nullable Integer extractorVersion,
    @Schema(description = "The zone it was read in.") @Nullable SourceZone zone,
    @Schema(description = "Primary evidence first; an anchor stands once for each quote from it.")
        List<FactEvidenceResponse> evidence,
    @Schema(description = "Other values that the same version states.")
        List<AlternativeValueResponse> alternatives,
    Instant createdAt,
    Instant updatedAt) {

  public FactResponse {
    evidence = List.copyOf(evidence);
    alternatives = List.copyOf(alternatives);
  }
}
