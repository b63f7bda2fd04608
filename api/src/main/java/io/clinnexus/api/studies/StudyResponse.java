package io.clinnexus.api.studies;

import io.clinnexus.domain.studies.StudyStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A study. */
@Schema(name = "Study")
public record StudyResponse(
    UUID id,
    @Schema(example = "ABC-301") String studyCode,
    @Schema(example = "A phase 3 study of a new medicine in adults") String title,
    StudyStatus status,
    Instant createdAt) {}
