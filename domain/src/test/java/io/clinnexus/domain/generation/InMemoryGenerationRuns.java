package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs and what they wrote, in maps; whether the person exists is not checked. */
public final class InMemoryGenerationRuns implements GenerationRuns {

  private static final Comparator<GeneratedSection> OLDEST_FIRST =
      Comparator.comparing(GeneratedSection::createdAt)
          .thenComparing(section -> section.id().value().toString());

  private final InMemoryRows<GenerationRunId, GenerationRun> runs = new InMemoryRows<>();
  private final InMemoryRows<GeneratedSectionId, GeneratedSection> sections = new InMemoryRows<>();
  private final Studies studies;
  private final Documents documents;
  private final SectionContracts contracts;
  private final Templates templates;
  private final ModelConfigs configs;

  public InMemoryGenerationRuns(
      Studies studies,
      Documents documents,
      SectionContracts contracts,
      Templates templates,
      ModelConfigs configs) {
    this.studies = studies;
    this.documents = documents;
    this.contracts = contracts;
    this.templates = templates;
    this.configs = configs;
  }

  @Override
  public void add(WorkspaceId workspaceId, GenerationRun run) {
    if (studies.find(workspaceId, run.studyId()).isEmpty()) {
      throw new StudyNotFound(run.studyId());
    }
    require(templates.find(workspaceId, run.templateId()), "template");
    require(contracts.find(workspaceId, run.contractId()), "contract");
    run.modelConfigId().ifPresent(id -> require(configs.find(workspaceId, id), "modelConfig"));
    runs.put(workspaceId, run.id(), run);
  }

  private static void require(Optional<?> found, String what) {
    if (found.isEmpty()) {
      throw new ReferenceMissing(what);
    }
  }

  @Override
  public Optional<GenerationRun> find(WorkspaceId workspaceId, GenerationRunId id) {
    return runs.find(workspaceId, id);
  }

  @Override
  public Page<GenerationRun> list(
      WorkspaceId workspaceId, StudyId studyId, GenerationFilter filter, PageRequest page) {
    return InMemoryPages.cut(
        runs.all(workspaceId, run -> run.studyId().equals(studyId))
            .filter(run -> filter.statuses().isEmpty() || filter.statuses().contains(run.status()))
            .filter(run -> filter.section().map(run.targetSection()::equals).orElse(true))
            .sorted(
                Comparator.comparing(GenerationRun::createdAt)
                    .reversed()
                    .thenComparing(run -> run.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public void transition(
      WorkspaceId workspaceId,
      GenerationRunId id,
      GenerationStatus expected,
      GenerationStatus next) {
    GenerationRun run = find(workspaceId, id).orElseThrow(() -> new GenerationRunNotFound(id));
    if (run.status() != expected) {
      throw new GenerationRunMovedOn(id, expected);
    }
    runs.put(
        workspaceId,
        id,
        new GenerationRun(
            run.id(),
            run.studyId(),
            run.targetDocType(),
            run.targetSection(),
            run.templateId(),
            run.contractId(),
            run.input(),
            run.modelConfigId(),
            next,
            run.createdBy(),
            run.createdAt(),
            run.viewKey()));
  }

  @Override
  public void addSection(WorkspaceId workspaceId, GeneratedSection section) {
    if (find(workspaceId, section.runId()).isEmpty()) {
      throw new GenerationRunNotFound(section.runId());
    }
    sections.put(workspaceId, section.id(), section);
  }

  @Override
  public Optional<GeneratedSection> findSection(WorkspaceId workspaceId, GeneratedSectionId id) {
    return sections.find(workspaceId, id);
  }

  @Override
  public List<GeneratedSection> sectionsOf(WorkspaceId workspaceId, GenerationRunId runId) {
    return sections
        .all(workspaceId, section -> section.runId().equals(runId))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public List<GeneratedSection> sectionsCiting(
      WorkspaceId workspaceId, StudyId studyId, Set<AnchorId> anchors) {
    return sections
        .all(workspaceId, section -> cited(section.artifacts()).anyMatch(anchors::contains))
        .filter(
            section -> find(workspaceId, section.runId()).orElseThrow().studyId().equals(studyId))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static Stream<AnchorId> cited(Artifacts artifacts) {
    Stream<AnchorId> claims =
        artifacts.claimItems().stream().flatMap(claim -> claim.anchorIds().stream());
    Stream<AnchorId> items = artifacts.citationItems().stream().map(CitationItem::anchorId);
    return Stream.of(artifacts.citations().stream(), claims, items).flatMap(all -> all);
  }

  @Override
  public void publish(WorkspaceId workspaceId, GeneratedSectionId id, DocumentVersionId versionId) {
    GeneratedSection section =
        findSection(workspaceId, id).orElseThrow(() -> new GeneratedSectionNotFound(id));
    if (section.publishedTo().isPresent()) {
      throw new SectionAlreadyPublished(id);
    }
    if (documents.findVersion(workspaceId, versionId).isEmpty()) {
      throw new VersionNotFound(versionId);
    }
    sections.put(
        workspaceId,
        id,
        new GeneratedSection(
            section.id(),
            section.runId(),
            section.text(),
            section.artifacts(),
            section.qcReport(),
            Optional.of(versionId),
            section.createdAt()));
  }
}
