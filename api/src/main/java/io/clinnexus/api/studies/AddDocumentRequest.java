package io.clinnexus.api.studies;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.studies.DocumentType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A document to add to a study. */
public record AddDocumentRequest(
    @NotNull DocumentType docType,
    @Schema(example = "Clinical study protocol") @NotBlank @Size(max = 1000) @PlainText
        String title) {}
