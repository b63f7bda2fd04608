package io.clinnexus.persistence.change;

import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;

/** A row of change_events. */
record ChangeEventRow(
    UUID id,
    UUID studyId,
    UUID sourceDocumentId,
    UUID fromVersionId,
    UUID toVersionId,
    Jsonb diffSummaryJson,
    Instant createdAt,
    UUID workspaceId) {}
