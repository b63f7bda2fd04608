package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.stream.Stream;

/**
 * Vector search on PostgreSQL, routed by scope: a version or a study is weighed exactly, the whole
 * workspace goes through the vector index and falls back to exact when filters leave too few rows.
 */
final class PgChunkSearch implements ChunkSearch {

  /** Candidates per wanted row, so that the cut falls on equal distances by chunk id. */
  private static final int SPARE = 2;

  private final ChunkMapper mapper;

  PgChunkSearch(ChunkMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<ChunkHit> search(WorkspaceId workspaceId, ChunkQuery query) {
    ChunkNeighbourhood search = parameters(workspaceId, query);
    return rows(query, search).stream().map(PgChunkSearch::toDomain).toList();
  }

  private List<ChunkHitRow> rows(ChunkQuery query, ChunkNeighbourhood search) {
    if (query.versionId().isPresent() || query.studyId().isPresent() || featureless(query)) {
      return mapper.nearestExactly(search);
    }
    List<ChunkHitRow> rows = mapper.nearestByIndex(search);
    return rows.size() < query.limit() ? mapper.nearestExactly(search) : rows;
  }

  /** A query without features is equally far from everything; the index cannot rank it. */
  private static boolean featureless(ChunkQuery query) {
    for (float value : query.vector().toArray()) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static ChunkNeighbourhood parameters(WorkspaceId workspaceId, ChunkQuery query) {
    return new ChunkNeighbourhood(
        workspaceId.value(),
        query.studyId().map(StudyId::value).orElse(null),
        query.versionId().map(DocumentVersionId::value).orElse(null),
        query.vector(),
        query.embedder().name(),
        query.embedder().version(),
        query.zones().toArray(SourceZone[]::new),
        query.languages().toArray(DocumentLanguage[]::new),
        query.limit() * SPARE,
        query.limit());
  }

  private static ChunkHit toDomain(ChunkHitRow row) {
    return new ChunkHit(
        new ChunkId(row.chunkId()),
        new DocumentVersionId(row.docVersionId()),
        row.sectionPath(),
        row.text(),
        Stream.of(row.anchorIds()).map(AnchorId::parse).toList(),
        row.sourceZone(),
        row.language(),
        1 - row.distance());
  }
}
