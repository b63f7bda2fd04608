package io.clinnexus.persistence.generation;

import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;
import java.util.UUID;

/** A row of templates. */
record TemplateRow(
    UUID id,
    UUID workspaceId,
    DocumentType docType,
    String name,
    String templateBody,
    int version,
    Instant createdAt) {}
