package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The comparisons of versions on PostgreSQL. */
final class PgVersionComparisons implements VersionComparisons {

  private final VersionComparisonMapper mapper;
  private final AnchorMatchMapper versions;

  PgVersionComparisons(VersionComparisonMapper mapper, AnchorMatchMapper versions) {
    this.mapper = mapper;
    this.versions = versions;
  }

  @Override
  public Optional<VersionComparison> find(WorkspaceId workspaceId, ComparisonId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(VersionComparisonRowConverter::toDomain);
  }

  @Override
  public Optional<VersionComparison> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    return Optional.ofNullable(mapper.between(workspaceId.value(), from.value(), to.value()))
        .map(VersionComparisonRowConverter::toDomain);
  }

  @Override
  public List<VersionComparison> of(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.listOf(workspaceId.value(), versionId.value()).stream()
        .map(VersionComparisonRowConverter::toDomain)
        .toList();
  }

  @Override
  public void put(WorkspaceId workspaceId, VersionComparison comparison) {
    OpenTransaction.require();
    List<UUID> known =
        versions.lockVersions(
            workspaceId.value(),
            comparison.documentId().value(),
            new UUID[] {comparison.from().value(), comparison.to().value()});
    for (DocumentVersionId id : List.of(comparison.from(), comparison.to())) {
      if (!known.contains(id.value())) {
        throw new VersionNotFound(id);
      }
    }
    VersionComparisonRow row = VersionComparisonRowConverter.toRow(workspaceId, comparison);
    if (mapper.between(workspaceId.value(), row.fromDocVersionId(), row.toDocVersionId()) == null) {
      RowCounts.one(mapper.insert(row), "insert of a comparison");
    } else {
      int changed = mapper.update(row);
      if (changed > 1) {
        RowCounts.one(changed, "update of a comparison");
      }
    }
  }
}
