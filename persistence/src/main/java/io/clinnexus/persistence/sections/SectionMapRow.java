package io.clinnexus.persistence.sections;

import io.clinnexus.domain.sections.MappedBy;
import io.clinnexus.domain.sections.SectionMapStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of target_section_maps; its chunks are named by their stable keys. */
record SectionMapRow(
    UUID id,
    UUID docVersionId,
    String targetSection,
    String @Nullable [] anchorIds,
    String @Nullable [] chunkIds,
    double confidence,
    SectionMapStatus status,
    MappedBy mappedBy,
    @Nullable String notes,
    Instant createdAt,
    UUID workspaceId) {}
