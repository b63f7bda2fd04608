package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.AnchorMatch;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.VersionMatches;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.util.List;
import java.util.UUID;

/**
 * Anchor matches on PostgreSQL. They arrive by binary COPY in a temporary table, since COPY cannot
 * write into a table with row-level security, and are then merged: rows that are right are not
 * touched.
 */
final class PgAnchorMatches implements AnchorMatches {

  private final AnchorMatchMapper mapper;
  private final StagedMatches staged;

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
    mapper.deleteVanished(workspace, from, to);
    mapper.updateChanged(workspace, from, to, matches.alignerVersion());
    mapper.insertNew(workspace, documentId, from, to, matches.alignerVersion());
  }

  @Override
  public List<AnchorMatch> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    return mapper.between(workspaceId.value(), from.value(), to.value()).stream()
        .map(AnchorMatchRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<AnchorMatch> from(WorkspaceId workspaceId, AnchorId anchorId) {
    return mapper
        .listFrom(workspaceId.value(), anchorId.versionId().value(), anchorId.format())
        .stream()
        .map(AnchorMatchRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<AnchorMatch> to(WorkspaceId workspaceId, AnchorId anchorId) {
    return mapper
        .listTo(workspaceId.value(), anchorId.versionId().value(), anchorId.format())
        .stream()
        .map(AnchorMatchRowConverter::toDomain)
        .toList();
  }
}
