package io.clinnexus.domain.anchors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one ranking of two whose scores cannot be compared: a passage counts by its places alone,
 * the more the further up. What stands well in both rankings comes before what leads only one.
 */
final class ReciprocalRankFusion {

  /**
   * How slowly a place loses weight. The 60 of the method's authors are meant for many rankings of
   * a thousand places; with two, the first places must tell.
   */
  private static final double DAMPING = 3;

  /** What the ranking by words counts beside that by meaning. */
  private static final double WORDS = 0.4;

  private ReciprocalRankFusion() {}

  /**
   * Returns the best of both, best first; equal ones by their place by meaning, by words, then by
   * id.
   */
  static List<SearchHit> fuse(List<ChunkHit> byMeaning, List<ChunkHit> byWords, int limit) {
    Map<ChunkId, ChunkHit> passages = new LinkedHashMap<>();
    Map<ChunkId, SearchHit.Placing> meaning = places(byMeaning, passages);
    Map<ChunkId, SearchHit.Placing> words = places(byWords, passages);
    List<SearchHit> hits = new ArrayList<>();
    for (Map.Entry<ChunkId, ChunkHit> passage : passages.entrySet()) {
      hits.add(
          hit(
              passage.getValue(),
              Optional.ofNullable(meaning.get(passage.getKey())),
              Optional.ofNullable(words.get(passage.getKey()))));
    }
    hits.sort(ORDER);
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }

  private static final Comparator<SearchHit> ORDER =
      Comparator.comparingDouble(SearchHit::score)
          .reversed()
          .thenComparing(hit -> rank(hit.meaning()))
          .thenComparing(hit -> rank(hit.words()))
          .thenComparing(hit -> hit.passage().id().value());

  private static Map<ChunkId, SearchHit.Placing> places(
      List<ChunkHit> ranking, Map<ChunkId, ChunkHit> passages) {
    Map<ChunkId, SearchHit.Placing> places = new LinkedHashMap<>();
    for (ChunkHit hit : ranking) {
      passages.putIfAbsent(hit.id(), hit);
      places.putIfAbsent(hit.id(), new SearchHit.Placing(places.size() + 1, hit.score()));
    }
    return places;
  }

  private static SearchHit hit(
      ChunkHit passage, Optional<SearchHit.Placing> meaning, Optional<SearchHit.Placing> words) {
    double most = (1 + WORDS) / (DAMPING + 1);
    double score = (share(meaning) + WORDS * share(words)) / most;
    return new SearchHit(passage, score, meaning, words);
  }

  private static double share(Optional<SearchHit.Placing> placing) {
    return placing.map(place -> 1 / (DAMPING + place.rank())).orElse(0.0);
  }

  private static int rank(Optional<SearchHit.Placing> placing) {
    return placing.map(SearchHit.Placing::rank).orElse(Integer.MAX_VALUE);
  }
}
