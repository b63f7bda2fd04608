package io.clinnexus.api.conflicts;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was decided about a conflict, and why. */
public record DecideConflictRequest(
    @Schema(description = "The status it is expected to have; another one is refused with 409.")
        @NotNull
        ConflictStatus expectedStatus,
    @NotNull ConflictStatus status,
    @Schema(example = "Corrected in version 2.1 of the consent form.")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String reason) {}
