package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingBlock;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Anchors of one workspace in a list. */
public final class InMemoryAnchors implements Anchors {

  private final WorkspaceId owner;
  private final List<Anchor> all = new ArrayList<>();

  public InMemoryAnchors(WorkspaceId owner) {
    this.owner = owner;
  }

  /** Publishes an anchor. */
  public synchronized void add(Anchor anchor) {
    all.add(anchor);
    all.sort(Comparator.comparingInt(Anchor::documentOrder));
  }

  /** Replaces all anchors of a version. */
  public synchronized void replace(DocumentVersionId versionId, List<Anchor> anchors) {
    all.removeIf(anchor -> anchor.id().versionId().equals(versionId));
    anchors.forEach(this::add);
  }

  @Override
  public synchronized Page<Anchor> list(
      WorkspaceId workspaceId, DocumentVersionId versionId, AnchorFilter filter, PageRequest page) {
    return InMemoryPages.cut(
        of(workspaceId, versionId).stream()
            .filter(anchor -> among(filter.types(), anchor.type()))
            .filter(anchor -> among(filter.zones(), anchor.zone().zone()))
            .filter(anchor -> among(filter.languages(), anchor.language()))
            .filter(
                anchor ->
                    filter
                        .sectionPath()
                        .map(path -> path.equals(anchor.sectionPath().format()))
                        .orElse(true))
            .toList(),
        page);
  }

  @Override
  public synchronized List<Anchor> all(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return of(workspaceId, versionId);
  }

  @Override
  public synchronized Optional<Anchor> find(WorkspaceId workspaceId, AnchorId id) {
    return of(workspaceId, id.versionId()).stream()
        .filter(anchor -> anchor.id().equals(id))
        .findFirst();
  }

  @Override
  public synchronized List<Anchor> outline(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return of(workspaceId, versionId).stream()
        .filter(anchor -> anchor.heading().isPresent())
        .toList();
  }

  @Override
  public synchronized Page<Anchor> blockHeads(
      WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {
    return InMemoryPages.cut(
        DocumentOutline.of(of(workspaceId, versionId)).blocks().stream()
            .map(HeadingBlock::first)
            .toList(),
        page);
  }

  private List<Anchor> of(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return workspaceId.equals(owner)
        ? all.stream().filter(anchor -> anchor.id().versionId().equals(versionId)).toList()
        : List.of();
  }

  private static <T> boolean among(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
