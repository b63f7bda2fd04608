package io.clinnexus.persistence.generation;

import io.clinnexus.domain.generation.GenerationStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of generation_runs. */
record GenerationRunRow(
    UUID id,
    UUID studyId,
    DocumentType targetDocType,
    String targetSection,
    UUID templateId,
    UUID contractId,
    Jsonb inputSnapshotJson,
    @Nullable UUID modelConfigId,
    GenerationStatus status,
    @Nullable UUID createdBy,
    Instant createdAt,
    @Nullable String viewKey,
    UUID workspaceId) {}
