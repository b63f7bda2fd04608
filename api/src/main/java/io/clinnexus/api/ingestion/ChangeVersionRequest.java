package io.clinnexus.api.ingestion;

import io.clinnexus.api.web.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another effective date of a version. */
public record ChangeVersionRequest(
    @Schema(description = "Null for no date.", example = "2026-01-31")
        @Nullable LocalDate effectiveDate,
    @Schema(example = "Date of the approval letter") @NotBlank @Size(max = 1000) @PlainText
        String reason) {}
