package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorFilter;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.Pages;
import java.util.List;
import java.util.Optional;

/** Published anchors on PostgreSQL. */
final class PgAnchors implements Anchors {

  private final AnchorMapper mapper;

  PgAnchors(AnchorMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Page<Anchor> list(
      WorkspaceId workspaceId, DocumentVersionId versionId, AnchorFilter filter, PageRequest page) {
    AnchorSearch search =
        new AnchorSearch(
            workspaceId.value(),
            versionId.value(),
            filter.types().toArray(AnchorContentType[]::new),
            filter.zones().toArray(SourceZone[]::new),
            filter.languages().toArray(DocumentLanguage[]::new),
            filter.sectionPath().orElse(null),
            after(page),
            page.limit() + 1);
    return page(mapper.list(search), page);
  }

  @Override
  public List<Anchor> all(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.all(workspaceId.value(), versionId.value()).stream()
        .map(AnchorRowConverter::toDomain)
        .toList();
  }

  @Override
  public Optional<Anchor> find(WorkspaceId workspaceId, AnchorId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.format()))
        .map(AnchorRowConverter::toDomain);
  }

  @Override
  public List<Anchor> outline(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.outline(workspaceId.value(), versionId.value()).stream()
        .map(AnchorRowConverter::toDomain)
        .toList();
  }

  @Override
  public Page<Anchor> blockHeads(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    return page(
        mapper.blockHeads(workspaceId.value(), versionId.value(), after(page), page.limit() + 1),
        page);
  }

  private static int after(PageRequest page) {
    return Cursor.position(page.cursor()).orElse(0);
  }

  private static Page<Anchor> page(List<AnchorRow> rows, PageRequest page) {
    return Pages.of(
        rows,
        page.limit(),
        AnchorRowConverter::toDomain,
        row -> Cursor.encode(row.documentOrder()));
  }
}
