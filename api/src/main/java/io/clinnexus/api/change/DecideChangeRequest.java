package io.clinnexus.api.change;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.change.amendment.Substance;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether a change is substantial, and why. */
public record DecideChangeRequest(
    @NotNull Substance decision,
    @Schema(example = "Dose of the investigational product") @NotBlank @Size(max = 4000) @PlainText
        String reason) {}
