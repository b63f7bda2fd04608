package io.clinnexus.persistence.studies;

import io.clinnexus.domain.studies.DocumentLifecycleStatus;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;
import java.util.UUID;

/** A row of documents. */
record DocumentRow(
    UUID id,
    UUID workspaceId,
    UUID studyId,
    DocumentType docType,
    String title,
    DocumentLifecycleStatus lifecycleStatus,
    Instant createdAt) {}
