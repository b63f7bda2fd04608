package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.FactDecisionKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person's decision about a fact. */
record DecideFactRequest(
    @NotNull FactDecisionKind decision,
    @Schema(description = "The right value; only for `correct`.") @Valid
        @Nullable CorrectedValueRequest value,
    @Schema(description = "The unit of the right value.", example = "mg") @Size(min = 1, max = 100)
        @Nullable String unit,
    @Schema(example = "Section 9.2 says 450.") @NotBlank @Size(max = 2000) String reason) {}
