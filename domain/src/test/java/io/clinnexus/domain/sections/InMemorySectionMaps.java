package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.InMemoryChunkSearch;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Section maps in a map. */
public final class InMemorySectionMaps implements SectionMaps {

  private final InMemoryRows<Place, SectionMap> rows = new InMemoryRows<>();
  private final Documents documents;
  private final InMemoryChunkSearch chunks;

  private record Place(DocumentVersionId versionId, SectionKey section) {}

  public InMemorySectionMaps(Documents documents, InMemoryChunkSearch chunks) {
    this.documents = documents;
    this.chunks = chunks;
  }

  @Override
  public void replaceMapped(
      WorkspaceId workspaceId, DocumentVersionId versionId, List<SectionMap> maps) {
    requireVersion(workspaceId, versionId);
    rows.removeIf(workspaceId, map -> map.versionId().equals(versionId) && !map.overridden());
    for (SectionMap map : maps) {
      if (find(workspaceId, versionId, map.section()).isEmpty()) {
        rows.put(workspaceId, place(map), map);
      }
    }
  }

  private void requireVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    if (documents.findVersion(workspaceId, versionId).isEmpty()) {
      throw new VersionNotFound(versionId);
    }
  }

  private static Place place(SectionMap map) {
    return new Place(map.versionId(), map.section());
  }

  @Override
  public void override(WorkspaceId workspaceId, SectionMap map) {
    map.requireOverridden();
    requireVersion(workspaceId, map.versionId());
    Optional<SectionMap> old = find(workspaceId, map.versionId(), map.section());
    rows.put(
        workspaceId,
        place(map),
        new SectionMap(
            old.map(SectionMap::id).orElse(map.id()),
            map.versionId(),
            map.section(),
            map.anchors(),
            map.chunks(),
            map.confidence(),
            map.status(),
            map.mappedBy(),
            map.notes(),
            Optional.empty(),
            old.map(SectionMap::createdAt).orElse(map.createdAt())));
  }

  @Override
  public void removeOverride(
      WorkspaceId workspaceId, DocumentVersionId versionId, SectionKey section) {
    if (find(workspaceId, versionId, section).filter(SectionMap::overridden).isEmpty()) {
      throw new SectionMapNotFound(versionId, section);
    }
    rows.removeIf(
        workspaceId, map -> map.versionId().equals(versionId) && map.section().equals(section));
  }

  @Override
  public Optional<SectionMap> find(
      WorkspaceId workspaceId, DocumentVersionId versionId, SectionKey section) {
    return rows.find(workspaceId, new Place(versionId, section)).map(this::withLivingChunks);
  }

  @Override
  public List<SectionMap> ofVersion(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return rows.all(workspaceId, map -> map.versionId().equals(versionId))
        .sorted(Comparator.comparing(map -> map.section().value()))
        .map(this::withLivingChunks)
        .toList();
  }

  @Override
  public List<SectionMap> holding(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<AnchorId> anchors) {
    return ofVersion(workspaceId, versionId).stream()
        .filter(map -> !Collections.disjoint(map.anchors(), anchors))
        .toList();
  }

  private SectionMap withLivingChunks(SectionMap map) {
    return new SectionMap(
        map.id(),
        map.versionId(),
        map.section(),
        map.anchors(),
        map.chunks().stream().filter(chunks::has).toList(),
        map.confidence(),
        map.status(),
        map.mappedBy(),
        map.notes(),
        map.reasons(),
        map.createdAt());
  }
}
