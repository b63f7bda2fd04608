package io.clinnexus.api.studies;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version to add to a document; its file is uploaded afterwards. */
public record AddVersionRequest(
    @Schema(example = "v1.0") @NotBlank @Size(max = 64) @PlainText String versionLabel,
    @Schema(description = "From 1900-01-01 to 2199-12-31.", example = "2026-01-31")
        @Nullable LocalDate effectiveDate,
    @Schema(description = "Left out or unknown: the ingestion finds it.")
        @Nullable DocumentLanguage documentLanguage) {}
