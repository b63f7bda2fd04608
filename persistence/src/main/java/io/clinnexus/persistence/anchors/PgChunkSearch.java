package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkHits;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.SearchCoverage;
import io.clinnexus.domain.anchors.SearchMethod;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.stream.Stream;

/**
 * Vector search on PostgreSQL, routed by scope: a version, a study, and whatever of a workspace
 * matches the filters in moderate number is weighed exactly. More goes through the vector index,
 * and is weighed exactly after all when that runs dry before it has named enough.
 */
final class PgChunkSearch implements ChunkSearch {

  /** Candidates per wanted row: the index ranks by half the precision, and roughly. */
  private static final int SPARE = 4;

  private static final int FEWEST_CANDIDATES = 40;

  private final ChunkMapper mapper;
  private final int exactChunks;

  /**
   * Makes the search.
   *
   * @param exactChunks up to how many matching chunks of a workspace are weighed one by one
   */
  PgChunkSearch(ChunkMapper mapper, int exactChunks) {
    this.mapper = mapper;
    this.exactChunks = exactChunks;
  }

  @Override
  public ChunkHits search(WorkspaceId workspaceId, ChunkQuery query) {
    ChunkNeighbourhood search = parameters(workspaceId, query);
    if (query.versionId().isPresent() || query.studyId().isPresent()) {
      return exact(mapper.nearestInScope(search));
    }
    if (!featureless(query) && Boolean.TRUE.equals(mapper.isLarge(search))) {
      List<ChunkHitRow> rows = mapper.nearestInWorkspace(search);
      if (!rows.isEmpty() && rows.get(0).indexed() == candidates(query)) {
        int unknown = rows.get(0).weighed() - rows.get(0).indexed();
        return hits(rows, new SearchCoverage(SearchMethod.INDEX, unknown));
      }
    }
    return exact(mapper.nearestInWorkspace(search.exactly()));
  }

  private static ChunkHits exact(List<ChunkHitRow> rows) {
    return hits(rows, SearchCoverage.exact(rows.isEmpty() ? 0 : rows.get(0).weighed()));
  }

  private static ChunkHits hits(List<ChunkHitRow> rows, SearchCoverage coverage) {
    return new ChunkHits(rows.stream().map(PgChunkSearch::toDomain).toList(), coverage);
  }

  private static int candidates(ChunkQuery query) {
    return Math.max(FEWEST_CANDIDATES, query.limit() * SPARE);
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

  private ChunkNeighbourhood parameters(WorkspaceId workspaceId, ChunkQuery query) {
    return new ChunkNeighbourhood(
        workspaceId.value(),
        query.studyId().map(StudyId::value).orElse(null),
        query.versionId().map(DocumentVersionId::value).orElse(null),
        query.vector(),
        query.embedder().name(),
        query.embedder().version(),
        query.zones().toArray(SourceZone[]::new),
        query.languages().toArray(DocumentLanguage[]::new),
        candidates(query),
        exactChunks,
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
