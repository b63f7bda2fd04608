package io.clinnexus.domain.change;

import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;

/** A section that a change touches; an event has at most one for each document type and section. */
public record ImpactItem(
    ImpactItemId id,
    ChangeEventId changeEventId,
    DocumentType affectedDocType,
    SectionKey affectedSection,
    ImpactReason reason,
    RecommendedAction recommendedAction,
    ImpactStatus status,
    Instant createdAt) {}
