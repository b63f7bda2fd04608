package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.StudyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs every chunk of a list against the query. */
public final class InMemoryChunkSearch implements ChunkSearch {

  private final Documents documents;
  private final List<Chunk> all = new ArrayList<>();

  public InMemoryChunkSearch(Documents documents) {
    this.documents = documents;
  }

  /** Replaces all chunks of a version. */
  public synchronized void replace(DocumentVersionId versionId, List<Chunk> chunks) {
    all.removeIf(chunk -> version(chunk).equals(versionId));
    all.addAll(chunks);
  }

  /** Whether a chunk has this id. */
  public synchronized boolean has(ChunkId id) {
    return all.stream().anyMatch(chunk -> chunk.passage().id().equals(id));
  }

  @Override
  public synchronized List<ChunkHit> search(WorkspaceId workspaceId, ChunkQuery query) {
    return all.stream()
        .filter(chunk -> chunk.embedder().equals(query.embedder()))
        .filter(chunk -> study(workspaceId, chunk).isPresent())
        .filter(
            chunk -> query.studyId().isEmpty() || study(workspaceId, chunk).equals(query.studyId()))
        .filter(chunk -> query.versionId().map(id -> id.equals(version(chunk))).orElse(true))
        .filter(chunk -> among(query.zones(), chunk.passage().zone()))
        .filter(chunk -> among(query.languages(), chunk.passage().language()))
        .map(chunk -> hit(chunk, query))
        .sorted(
            Comparator.comparingDouble(ChunkHit::score)
                .reversed()
                .thenComparing(hit -> hit.id().value()))
        .limit(query.limit())
        .toList();
  }

  private Optional<StudyId> study(WorkspaceId workspaceId, Chunk chunk) {
    return documents
        .findVersion(workspaceId, version(chunk))
        .flatMap(version -> documents.find(workspaceId, version.documentId()))
        .map(document -> document.studyId());
  }

  private static ChunkHit hit(Chunk chunk, ChunkQuery query) {
    ChunkText passage = chunk.passage();
    return new ChunkHit(
        passage.id(),
        version(chunk),
        passage.sectionPath().format(),
        passage.text(),
        passage.anchorIds(),
        passage.zone(),
        passage.language(),
        chunk.embedding().similarity(query.vector()));
  }

  private static DocumentVersionId version(Chunk chunk) {
    return chunk.passage().anchorIds().get(0).versionId();
  }

  private static <T> boolean among(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
