package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.TextQuery;
import io.clinnexus.domain.anchors.TextSearch;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.stream.Stream;

/**
 * Search by words on PostgreSQL, which stems them and leaves out those without meaning. The ranking
 * is BM25 in whole numbers, so that equal passages are equal on every machine.
 */
final class PgTextSearch implements TextSearch {

  /**
   * Places of words that are weighed before further words, which are commoner still, are left out:
   * they would take time and hardly change the order. A study never has so many.
   */
  private static final int MENTIONS = 40_000;

  private final ChunkMapper mapper;

  PgTextSearch(ChunkMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<ChunkHit> search(WorkspaceId workspaceId, TextQuery query) {
    WordSearch search =
        new WordSearch(
            workspaceId.value(),
            query.studyId().map(StudyId::value).orElse(null),
            query.versionId().map(DocumentVersionId::value).orElse(null),
            query.text(),
            query.zones().toArray(SourceZone[]::new),
            query.languages().toArray(DocumentLanguage[]::new),
            MENTIONS,
            query.limit());
    return mapper.withWords(search).stream().map(PgTextSearch::toDomain).toList();
  }

  private static ChunkHit toDomain(WordHitRow row) {
    return new ChunkHit(
        new ChunkId(row.chunkId()),
        new DocumentVersionId(row.docVersionId()),
        row.sectionPath(),
        row.text(),
        Stream.of(row.anchorIds()).map(AnchorId::parse).toList(),
        row.sourceZone(),
        row.language(),
        row.relevance());
  }
}
