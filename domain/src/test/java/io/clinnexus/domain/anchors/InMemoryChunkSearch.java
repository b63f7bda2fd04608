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

  /** The chunks of a version. */
  synchronized List<Chunk> chunks(DocumentVersionId versionId) {
    return all.stream().filter(chunk -> version(chunk).equals(versionId)).toList();
  }

  /** The chunks of a workspace, of one of its studies and of a version, where those are given. */
  synchronized List<Chunk> chunks(
      WorkspaceId workspaceId, Optional<StudyId> studyId, Optional<DocumentVersionId> versionId) {
    return all.stream()
        .filter(chunk -> study(workspaceId, chunk).isPresent())
        .filter(chunk -> studyId.isEmpty() || study(workspaceId, chunk).equals(studyId))
        .filter(chunk -> versionId.map(id -> id.equals(version(chunk))).orElse(true))
        .toList();
  }

  @Override
  public synchronized ChunkHits search(WorkspaceId workspaceId, ChunkQuery query) {
    List<ChunkHit> inScope =
        chunks(workspaceId, query.studyId(), query.versionId()).stream()
            .filter(chunk -> chunk.embedder().equals(query.embedder()))
            .filter(chunk -> among(query.zones(), chunk.passage().zone()))
            .filter(chunk -> among(query.languages(), chunk.passage().language()))
            .map(chunk -> hit(chunk, chunk.embedding().similarity(query.vector())))
            .sorted(
                Comparator.comparingDouble(ChunkHit::score)
                    .reversed()
                    .thenComparing(hit -> hit.id().value()))
            .toList();
    return new ChunkHits(
        inScope.stream().limit(query.limit()).toList(), SearchCoverage.exact(inScope.size()));
  }

  private Optional<StudyId> study(WorkspaceId workspaceId, Chunk chunk) {
    return documents
        .findVersion(workspaceId, version(chunk))
        .flatMap(version -> documents.find(workspaceId, version.documentId()))
        .map(document -> document.studyId());
  }

  static ChunkHit hit(Chunk chunk, double score) {
    ChunkText passage = chunk.passage();
    return new ChunkHit(
        passage.id(),
        version(chunk),
        passage.sectionPath().format(),
        passage.text(),
        passage.anchorIds(),
        passage.zone(),
        passage.language(),
        score);
  }

  private static DocumentVersionId version(Chunk chunk) {
    return chunk.passage().anchorIds().get(0).versionId();
  }

  private static <T> boolean among(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
