package io.clinnexus.persistence.studies;

import io.clinnexus.domain.studies.StudyStatus;
import java.time.Instant;
import java.util.UUID;

/** A row of studies. */
record StudyRow(
    UUID id,
    UUID workspaceId,
    String studyCode,
    String title,
    StudyStatus status,
    Instant createdAt) {}
