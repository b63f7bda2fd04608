package io.clinnexus.persistence.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactMovedOn;
import io.clinnexus.domain.facts.FactNotFound;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.StudyFact;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Facts and their evidence on PostgreSQL. */
final class PgFacts implements Facts {

  private final FactMapper mapper;

  PgFacts(FactMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void replace(WorkspaceId workspaceId, VersionFacts facts) {
    OpenTransaction.require();
    UUID workspace = workspaceId.value();
    UUID versionId = facts.versionId().value();
    UUID studyId = mapper.lockStudyOfVersion(workspace, versionId);
    if (studyId == null) {
      throw new VersionNotFound(facts.versionId());
    }
    for (Fact fact : facts.facts()) {
      if (!fact.studyId().value().equals(studyId)) {
        throw new StudyNotFound(fact.studyId());
      }
    }
    String[] types = facts.types().stream().map(FactType::value).toArray(String[]::new);
    FactBatch batch =
        FactBatch.of(
            workspace,
            studyId,
            versionId,
            facts.facts().stream().map(FactRowConverter::toRow).toList());
    EvidenceBatch evidence = EvidenceBatch.of(workspace, versionId, facts.facts());
    mapper.deleteVanished(batch, types);
    mapper.updateChanged(batch);
    mapper.insertNew(batch);
    mapper.deleteVanishedEvidence(evidence, types);
    mapper.insertNewEvidence(evidence);
  }

  @Override
  public Optional<Fact> find(WorkspaceId workspaceId, FactId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(row -> withEvidence(workspaceId, List.of(row)).get(0));
  }

  @Override
  public Optional<Fact> findByKey(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key) {
    return Optional.ofNullable(
            mapper.findByKey(
                workspaceId.value(), versionId.value(), key.type().value(), key.name()))
        .map(row -> withEvidence(workspaceId, List.of(row)).get(0));
  }

  @Override
  public Page<Fact> list(
      WorkspaceId workspaceId, StudyId studyId, FactFilter filter, PageRequest page) {
    FactSearch search =
        new FactSearch(
            workspaceId.value(),
            studyId.value(),
            filter.types().stream().map(FactType::value).toArray(String[]::new),
            filter.statuses().toArray(FactStatus[]::new),
            filter.versionId().map(DocumentVersionId::value).orElse(null),
            FactPlace.read(page.cursor()).orElse(null),
            page.limit() + 1);
    Page<FactRow> rows =
        Pages.of(
            mapper.list(search),
            page.limit(),
            row -> row,
            row -> new FactPlace(row.factType(), row.factKey(), row.id()).encode());
    return new Page<>(withEvidence(workspaceId, rows.items()), rows.nextCursor());
  }

  @Override
  public Page<StudyFact> studyView(WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    List<StudyFactRow> rows =
        mapper.listStudyFacts(
            workspaceId.value(),
            studyId.value(),
            FactPlace.read(page.cursor()).orElse(null),
            page.limit() + 1);
    return Pages.of(
        rows,
        page.limit(),
        FactRowConverter::toDomain,
        row -> new FactPlace(row.factType(), row.factKey(), row.factId()).encode());
  }

  @Override
  public List<Fact> statements(WorkspaceId workspaceId, StudyId studyId, Set<FactKey> keys) {
    List<FactKey> ordered = List.copyOf(keys);
    return withEvidence(
        workspaceId,
        mapper.listStatements(
            workspaceId.value(),
            studyId.value(),
            ordered.stream().map(key -> key.type().value()).toArray(String[]::new),
            ordered.stream().map(FactKey::name).toArray(String[]::new)));
  }

  @Override
  public List<Fact> citing(WorkspaceId workspaceId, List<AnchorId> anchorIds) {
    return withEvidence(
        workspaceId,
        mapper.listCiting(
            workspaceId.value(), anchorIds.stream().map(AnchorId::format).toArray(String[]::new)));
  }

  @Override
  public void changeStatus(
      WorkspaceId workspaceId, FactId id, FactStatus expected, FactStatus next) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.updateStatus(workspaceId.value(), id.value(), expected, next),
        "change of a fact's status",
        () ->
            mapper.find(workspaceId.value(), id.value()) == null
                ? new FactNotFound(id)
                : new FactMovedOn(id, expected));
  }

  @Override
  public void revise(WorkspaceId workspaceId, Fact before, Fact after) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.revise(workspaceId.value(), before.updatedAt(), FactRowConverter.toRow(after)),
        "revision of a fact",
        () ->
            mapper.find(workspaceId.value(), before.id().value()) == null
                ? new FactNotFound(before.id())
                : new FactMovedOn(before.id(), before.status()));
  }

  /** One query for the evidence of all of them. */
  private List<Fact> withEvidence(WorkspaceId workspaceId, List<FactRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<EvidenceRow>> evidence =
        mapper
            .listEvidence(workspaceId.value(), rows.stream().map(FactRow::id).toArray(UUID[]::new))
            .stream()
            .collect(Collectors.groupingBy(EvidenceRow::factId));
    return rows.stream()
        .map(row -> FactRowConverter.toDomain(row, evidence.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
