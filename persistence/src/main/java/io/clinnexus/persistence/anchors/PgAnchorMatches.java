package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorMatch;
import io.clinnexus.domain.anchors.AnchorMatches;
import io.clinnexus.domain.anchors.VersionMatches;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import java.util.List;
import java.util.UUID;

/**
 * Anchor matches on PostgreSQL. They arrive by binary COPY in a temporary table, since COPY cannot
 * write into a table with row-level security.
 */
final class PgAnchorMatches implements AnchorMatches {

  private final AnchorMatchMapper mapper;
  private final StagedMatches staged;
  private final AnchorMatchRowConverter converter = AnchorMatchRowConverter.INSTANCE;

  PgAnchorMatches(AnchorMatchMapper mapper, StagedMatches staged) {
    this.mapper = mapper;
    this.staged = staged;
  }

  @Override
  public void replace(WorkspaceId workspaceId, VersionMatches matches) {
    OpenTransaction.require();
    UUID workspace = workspaceId.value();
    UUID documentId = matches.documentId().value();
    UUID from = matches.from().value();
    UUID to = matches.to().value();
    List<UUID> versions = mapper.lockVersions(workspace, documentId, new UUID[] {from, to});
    for (DocumentVersionId id : List.of(matches.from(), matches.to())) {
      if (!versions.contains(id.value())) {
        throw new VersionNotFound(id);
      }
    }
    mapper.createStagedMatches();
    mapper.deleteStaged();
    staged.copy(matches.matches());
    mapper.delete(workspace, from, to);
    mapper.insertStaged(workspace, documentId, from, to);
  }

  @Override
  public Page<AnchorMatch> list(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to, PageRequest page) {
    List<AnchorMatchRow> rows =
        mapper.list(
            workspaceId.value(),
            from.value(),
            to.value(),
            Cursor.position(page.cursor()).orElse(0),
            page.limit() + 1);
    return Pages.of(
        rows, page.limit(), converter::toDomain, row -> Cursor.encode(row.documentOrder()));
  }

  @Override
  public List<AnchorMatch> from(WorkspaceId workspaceId, AnchorId anchorId) {
    return mapper
        .listFrom(workspaceId.value(), anchorId.versionId().value(), anchorId.format())
        .stream()
        .map(converter::toDomain)
        .toList();
  }

  @Override
  public List<AnchorMatch> to(WorkspaceId workspaceId, AnchorId anchorId) {
    return mapper
        .listTo(workspaceId.value(), anchorId.versionId().value(), anchorId.format())
        .stream()
        .map(converter::toDomain)
        .toList();
  }
}
