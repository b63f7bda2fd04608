package io.clinnexus.api.studies;

import io.clinnexus.domain.studies.DocumentLifecycleStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A document of a study. */
@Schema(name = "Document")
public record DocumentResponse(
    UUID id,
    UUID studyId,
    DocumentType docType,
    @Schema(example = "Clinical study protocol") String title,
    DocumentLifecycleStatus lifecycleStatus,
    Instant createdAt) {}
