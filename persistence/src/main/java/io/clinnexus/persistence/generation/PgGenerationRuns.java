package io.clinnexus.persistence.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.generation.GeneratedSection;
import io.clinnexus.domain.generation.GeneratedSectionId;
import io.clinnexus.domain.generation.GeneratedSectionNotFound;
import io.clinnexus.domain.generation.GenerationFilter;
import io.clinnexus.domain.generation.GenerationRun;
import io.clinnexus.domain.generation.GenerationRunId;
import io.clinnexus.domain.generation.GenerationRunMovedOn;
import io.clinnexus.domain.generation.GenerationRunNotFound;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.generation.GenerationStatus;
import io.clinnexus.domain.generation.SectionAlreadyPublished;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Generation runs and what they wrote on PostgreSQL. */
final class PgGenerationRuns implements GenerationRuns {

  private final GenerationRunMapper mapper;

  PgGenerationRuns(GenerationRunMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(WorkspaceId workspaceId, GenerationRun run) {
    OpenTransaction.require();
    GenerationRunRow row = GenerationRunRowConverter.toRow(workspaceId, run);
    RowCounts.one(
        ConstraintNames.meaning(
            () -> mapper.insert(row),
            Map.of(
                ConstraintNames.GENERATION_STUDY,
                () -> new StudyNotFound(run.studyId()),
                ConstraintNames.GENERATION_TEMPLATE,
                () -> new ReferenceMissing("template"),
                ConstraintNames.GENERATION_CONTRACT,
                () -> new ReferenceMissing("contract"),
                ConstraintNames.GENERATION_MODEL,
                () -> new ReferenceMissing("modelConfig"),
                ConstraintNames.GENERATION_PERSON,
                () -> new ReferenceMissing("createdBy"))),
        "insert of a generation run");
  }

  @Override
  public Optional<GenerationRun> find(WorkspaceId workspaceId, GenerationRunId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(GenerationRunRowConverter::toDomain);
  }

  @Override
  public Page<GenerationRun> list(
      WorkspaceId workspaceId, StudyId studyId, GenerationFilter filter, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.list(
                new GenerationSearch(
                    workspaceId.value(),
                    studyId.value(),
                    filter.statuses().toArray(GenerationStatus[]::new),
                    filter.section().map(SectionKey::value).orElse(null),
                    after,
                    limit)),
        GenerationRunRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public void transition(
      WorkspaceId workspaceId,
      GenerationRunId id,
      GenerationStatus expected,
      GenerationStatus next) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.transition(workspaceId.value(), id.value(), expected, next),
        "transition of a generation run",
        () ->
            find(workspaceId, id).isEmpty()
                ? new GenerationRunNotFound(id)
                : new GenerationRunMovedOn(id, expected));
  }

  @Override
  public void addSection(WorkspaceId workspaceId, GeneratedSection section) {
    OpenTransaction.require();
    GeneratedSectionRow row = GenerationRunRowConverter.toRow(workspaceId, section);
    RowCounts.one(
        ConstraintNames.meaning(
            () -> mapper.insertSection(row),
            Map.of(
                ConstraintNames.GENERATED_SECTION_RUN,
                () -> new GenerationRunNotFound(section.runId()))),
        "insert of a written section");
  }

  @Override
  public Optional<GeneratedSection> findSection(WorkspaceId workspaceId, GeneratedSectionId id) {
    return Optional.ofNullable(mapper.findSection(workspaceId.value(), id.value()))
        .map(GenerationRunRowConverter::toDomain);
  }

  @Override
  public List<GeneratedSection> sectionsOf(WorkspaceId workspaceId, GenerationRunId runId) {
    return mapper.sectionsOf(workspaceId.value(), runId.value()).stream()
        .map(GenerationRunRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<GeneratedSection> sectionsCiting(
      WorkspaceId workspaceId, StudyId studyId, Set<AnchorId> anchors) {
    String[] anchorIds = anchors.stream().map(AnchorId::format).toArray(String[]::new);
    return mapper.sectionsCiting(workspaceId.value(), studyId.value(), anchorIds).stream()
        .map(GenerationRunRowConverter::toDomain)
        .toList();
  }

  @Override
  public void publish(WorkspaceId workspaceId, GeneratedSectionId id, DocumentVersionId versionId) {
    OpenTransaction.require();
    RowCounts.oneOr(
        ConstraintNames.meaning(
            () -> mapper.publish(workspaceId.value(), id.value(), versionId.value()),
            Map.of(
                ConstraintNames.GENERATED_SECTION_VERSION, () -> new VersionNotFound(versionId))),
        "publication of a written section",
        () ->
            findSection(workspaceId, id).isEmpty()
                ? new GeneratedSectionNotFound(id)
                : new SectionAlreadyPublished(id));
  }
}
