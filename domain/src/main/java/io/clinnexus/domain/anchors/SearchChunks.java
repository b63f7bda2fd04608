package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the passages nearest in meaning to a question, among those the actor may see. */
public final class SearchChunks {

  private final Embedder embedder;
  private final ChunkSearch chunkSearch;

  public SearchChunks(Embedder embedder, ChunkSearch chunkSearch) {
    this.embedder = embedder;
    this.chunkSearch = chunkSearch;
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
      text = text.strip();
      InvalidValue.unless(
          !text.isEmpty() && text.length() <= MAX_TEXT, "q", "must have 1 to 1000 characters.");
      zones = Set.copyOf(zones);
      languages = Set.copyOf(languages);
    }
  }

  /** The passages, best first, and the embedder whose vectors were compared. */
  public record Result(EmbedderId embedder, List<ChunkHit> hits) {

    public Result {
      hits = List.copyOf(hits);
    }
  }

  /** Returns at most {@code limit} passages. */
  public Result handle(Query query) {
    Embedding vector = embedder.embed(List.of(query.text())).get(0);
    ChunkQuery chunks =
        new ChunkQuery(
            vector,
            embedder.id(),
            query.studyId(),
            query.versionId(),
            query.zones(),
            query.languages(),
            query.limit());
    return new Result(embedder.id(), chunkSearch.search(query.actor().workspaceId(), chunks));
  }
}
