package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the passages nearest to a question by meaning and by words, among those the actor may see.
 */
public final class SearchChunks {

  /** Places of each ranking that are looked at: enough for what is good in one and fair in both. */
  private static final int DEPTH = 50;

  private final Embedder embedder;
  private final ChunkSearch chunkSearch;
  private final TextSearch textSearch;

  public SearchChunks(Embedder embedder, ChunkSearch chunkSearch, TextSearch textSearch) {
    this.embedder = embedder;
    this.chunkSearch = chunkSearch;
    this.textSearch = textSearch;
  }

  /** The question and where to look; an empty set or optional restricts nothing. */
  public record Query(
      Actor actor,
      String text,
      Optional<StudyId> studyId,
      Optional<DocumentVersionId> versionId,
      Set<SourceZone> zones,
      Set<DocumentLanguage> languages,
      int limit) {

    public static final int MAX_TEXT = 1_000;

    public Query {
      text = StorableText.stripped(text, "q", MAX_TEXT);
      zones = Set.copyOf(zones);
      languages = Set.copyOf(languages);
    }
  }

  /** The passages, best first, the embedder whose vectors were compared, and how. */
  public record Result(EmbedderId embedder, List<SearchHit> hits, SearchCoverage coverage) {

    public Result {
      hits = List.copyOf(hits);
    }
  }

  /** Returns at most {@code limit} passages. */
  public Result handle(Query query) {
    int depth = Math.max(DEPTH, query.limit());
    ChunkHits byMeaning = chunkSearch.search(query.actor().workspaceId(), byMeaning(query, depth));
    List<ChunkHit> byWords = textSearch.search(query.actor().workspaceId(), byWords(query, depth));
    return new Result(
        embedder.id(),
        ReciprocalRankFusion.fuse(byMeaning.hits(), byWords, query.limit()),
        byMeaning.coverage());
  }

  private ChunkQuery byMeaning(Query query, int limit) {
    return new ChunkQuery(
        embedder.embed(List.of(query.text())).get(0),
        embedder.id(),
        query.studyId(),
        query.versionId(),
        query.zones(),
        query.languages(),
        limit);
  }

  private static TextQuery byWords(Query query, int limit) {
    return new TextQuery(
        query.text(), query.studyId(), query.versionId(), query.zones(), query.languages(), limit);
  }
}
