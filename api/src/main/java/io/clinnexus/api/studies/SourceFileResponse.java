package io.clinnexus.api.studies;

import io.swagger.v3.oas.annotations.media.Schema;

/** The original of a version. */
@Schema(name = "SourceFile")
public record SourceFileResponse(
    @Schema(description = "The sender's name, for display.", example = "protocol-v1.docx")
        String fileName,
    @Schema(
            description = "As found in the content.",
            example = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        String mediaType,
    @Schema(example = "482133") long sizeBytes,
    @Schema(example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
