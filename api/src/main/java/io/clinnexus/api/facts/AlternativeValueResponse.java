package io.clinnexus.api.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another value that the same version states for the same fact. */
@Schema(name = "AlternativeValue")
public record AlternativeValueResponse(
    FactValueResponse value,
    @Nullable String unit,
    @Schema(description = "0 to 1.") double confidence,
    @Schema(description = "The words it was read from.") @Nullable String raw,
    @Schema(description = "Where those words stand.") List<FactEvidenceResponse> evidence) {

  public AlternativeValueResponse {
    evidence = List.copyOf(evidence);
  }
}
