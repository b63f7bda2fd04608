package io.clinnexus.api.studies;

import io.clinnexus.api.web.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A study to register. */
public record RegisterStudyRequest(
    @Schema(description = "The sponsor's protocol number, unique.", example = "ABC-301")
        @NotBlank
        @Size(max = 100)
        @PlainText
        String studyCode,
    @Schema(example = "A phase 3 study of a new medicine in adults")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String title) {}
