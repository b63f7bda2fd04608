package io.clinnexus.persistence.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapNotFound;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.Batches;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Section maps on PostgreSQL. */
final class PgSectionMaps implements SectionMaps {

  private final SectionMapMapper mapper;

  PgSectionMaps(SectionMapMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void replaceMapped(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<SectionMap> maps) {
    OpenTransaction.require();
    mapper.deleteMapped(workspaceId.value(), versionId.value());
    for (List<SectionMap> batch : Batches.of(maps)) {
      Jsonb rows =
          JsonShapes.write(
              batch.stream().map(map -> SectionMapRowConverter.toRow(workspaceId, map)).toList());
      ConstraintNames.meaning(
          () -> mapper.insertMapped(workspaceId.value(), rows), versionMissing(versionId));
    }
  }

  private static Map<String, Supplier<? extends DomainException>> versionMissing(
      DocumentVersionId versionId) {
    return Map.of(ConstraintNames.SECTION_MAP_VERSION, () -> new VersionNotFound(versionId));
  }

  @Override
  public void override(WorkspaceId workspaceId, SectionMap map) {
    OpenTransaction.require();
    map.requireOverridden();
    SectionMapRow row = SectionMapRowConverter.toRow(workspaceId, map);
    RowCounts.oneOr(
        ConstraintNames.meaning(() -> mapper.upsertOverride(row), versionMissing(map.versionId())),
        "override of a section map",
        () -> new VersionNotFound(map.versionId()));
  }

  @Override
  public void removeOverride(
      WorkspaceId workspaceId, DocumentVersionId versionId, SectionKey section) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.deleteOverride(workspaceId.value(), versionId.value(), section.value()),
        "removal of an override",
        () -> new SectionMapNotFound(versionId, section));
  }

  @Override
  public Optional<SectionMap> find(
      WorkspaceId workspaceId, DocumentVersionId versionId, SectionKey section) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), versionId.value(), section.value()))
        .map(SectionMapRowConverter::toDomain);
  }

  @Override
  public List<SectionMap> ofVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.ofVersion(workspaceId.value(), versionId.value()).stream()
        .map(SectionMapRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<SectionMap> holding(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<AnchorId> anchors) {
    String[] anchorIds = anchors.stream().map(AnchorId::format).toArray(String[]::new);
    return mapper.holding(workspaceId.value(), versionId.value(), anchorIds).stream()
        .map(SectionMapRowConverter::toDomain)
        .toList();
  }
}
