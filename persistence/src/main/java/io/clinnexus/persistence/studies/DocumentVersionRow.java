package io.clinnexus.persistence.studies;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of document_versions; the last published run is read here and written by the runs. */
record DocumentVersionRow(
    UUID id,
    UUID documentId,
    String versionLabel,
    @Nullable String sourceFileUri,
    @Nullable String sourceSha256,
    @Nullable LocalDate effectiveDate,
    IngestionStatus ingestionStatus,
    @Nullable Jsonb ingestionSummaryJson,
    @Nullable UUID createdBy,
    Instant createdAt,
    DocumentLanguage documentLanguage,
    @Nullable String sourceFileName,
    @Nullable Long sourceSizeBytes,
    @Nullable String sourceMediaType,
    @Nullable UUID lastIngestionRunId) {}
