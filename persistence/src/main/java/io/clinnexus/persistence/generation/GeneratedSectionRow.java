package io.clinnexus.persistence.generation;

import io.clinnexus.domain.generation.QcStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of generated_target_sections. */
record GeneratedSectionRow(
    UUID id,
    UUID generationRunId,
    String contentText,
    Jsonb artifactsJson,
    QcStatus qcStatus,
    Jsonb qcReportJson,
    @Nullable UUID publishedToDocumentVersionId,
    Instant createdAt,
    UUID workspaceId) {}
