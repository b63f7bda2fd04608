package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Another version of the same document to compare with. */
public record RequestComparisonRequest(
    @Schema(description = "The version that counts as the earlier one.") @NotNull UUID with) {}
