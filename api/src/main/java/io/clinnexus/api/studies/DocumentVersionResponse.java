package io.clinnexus.api.studies;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.IngestionStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a document. */
@Schema(name = "DocumentVersion")
public record DocumentVersionResponse(
    UUID id,
    UUID documentId,
    @Schema(example = "v1.0") String versionLabel,
    @Schema(example = "2026-01-31") @Nullable LocalDate effectiveDate,
    DocumentLanguage documentLanguage,
    IngestionStatus ingestionStatus,
    @Nullable SourceFileResponse sourceFile,
    Instant createdAt) {}
