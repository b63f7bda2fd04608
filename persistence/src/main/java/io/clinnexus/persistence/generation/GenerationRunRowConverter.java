package io.clinnexus.persistence.generation;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.generation.GeneratedSection;
import io.clinnexus.domain.generation.GeneratedSectionId;
import io.clinnexus.domain.generation.GenerationRun;
import io.clinnexus.domain.generation.GenerationRunId;
import io.clinnexus.domain.generation.ModelConfigId;
import io.clinnexus.domain.generation.QcReport;
import io.clinnexus.domain.generation.TemplateId;
import io.clinnexus.domain.sections.SectionContractId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.ViewKey;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.Optional;

/** Between generation runs, what they wrote, and their rows. */
final class GenerationRunRowConverter {

  private GenerationRunRowConverter() {}

  static GenerationRun toDomain(GenerationRunRow row) {
    return new GenerationRun(
        new GenerationRunId(row.id()),
        new StudyId(row.studyId()),
        row.targetDocType(),
        new SectionKey(row.targetSection()),
        new TemplateId(row.templateId()),
        new SectionContractId(row.contractId()),
        GenerationJson.readSnapshot(row.inputSnapshotJson()),
        Optional.ofNullable(row.modelConfigId()).map(ModelConfigId::new),
        row.status(),
        Optional.ofNullable(row.createdBy()).map(UserId::new),
        row.createdAt(),
        Optional.ofNullable(row.viewKey()).map(ViewKey::new));
  }

  static GenerationRunRow toRow(WorkspaceId workspaceId, GenerationRun run) {
    return new GenerationRunRow(
        run.id().value(),
        run.studyId().value(),
        run.targetDocType(),
        run.targetSection().value(),
        run.templateId().value(),
        run.contractId().value(),
        GenerationJson.write(run.input()),
        run.modelConfigId().map(ModelConfigId::value).orElse(null),
        run.status(),
        run.createdBy().map(UserId::value).orElse(null),
        run.createdAt(),
        run.viewKey().map(ViewKey::value).orElse(null),
        workspaceId.value());
  }

  static GeneratedSection toDomain(GeneratedSectionRow row) {
    return new GeneratedSection(
        new GeneratedSectionId(row.id()),
        new GenerationRunId(row.generationRunId()),
        row.contentText(),
        GenerationJson.readArtifacts(row.artifactsJson()),
        JsonShapes.read(row.qcReportJson(), QcReport.class),
        Optional.ofNullable(row.publishedToDocumentVersionId()).map(DocumentVersionId::new),
        row.createdAt());
  }

  static GeneratedSectionRow toRow(WorkspaceId workspaceId, GeneratedSection section) {
    return new GeneratedSectionRow(
        section.id().value(),
        section.runId().value(),
        section.text(),
        GenerationJson.write(section.artifacts()),
        section.qcReport().status(),
        JsonShapes.write(section.qcReport()),
        section.publishedTo().map(DocumentVersionId::value).orElse(null),
        section.createdAt(),
        workspaceId.value());
  }
}
