package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.sections.SectionContractId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.ViewKey;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to write a section of a study's document.
 *
 * @param input what it was written from
 * @param createdBy who asked, unless that account is gone
 * @param viewKey the view that limits the topics of the section
 */
public record GenerationRun(
    GenerationRunId id,
    StudyId studyId,
    DocumentType targetDocType,
    SectionKey targetSection,
    TemplateId templateId,
    SectionContractId contractId,
    InputSnapshot input,
    Optional<ModelConfigId> modelConfigId,
    GenerationStatus status,
    Optional<UserId> createdBy,
    Instant createdAt,
    Optional<ViewKey> viewKey) {}
