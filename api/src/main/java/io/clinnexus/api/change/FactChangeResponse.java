package io.clinnexus.api.change;

import io.clinnexus.api.facts.FactResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that says something else, came or went. */
@Schema(name = "FactChange")
public record FactChangeResponse(
    @Schema(example = "population") String type,
    @Schema(example = "planned_n_total") String key,
    @Schema(description = "Null when it came.") @Nullable FactResponse earlier,
    @Schema(description = "Null when it went.") @Nullable FactResponse later) {}
