package io.clinnexus.api.change;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.change.ImpactStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether what a change touches was brought in line, or need not be, and why. */
public record DecideImpactRequest(
    @Schema(description = "The status it is expected to have; another one is refused with 409.")
        @NotNull
        ImpactStatus expectedStatus,
    @NotNull ImpactStatus status,
    @Schema(example = "Section 3 of the consent form names the new dose.")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String reason) {}
