package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

  @Test
  void what_leads_both_rankings_scores_one() {
    List<SearchHit> hits =
        ReciprocalRankFusion.fuse(List.of(hit("a", 0.9)), List.of(hit("a", 7.5)), 10);

    assertThat(hits)
        .containsExactly(
            new SearchHit(
                hit("a", 0.9),
                1,
                Optional.of(new SearchHit.Placing(1, 0.9)),
                Optional.of(new SearchHit.Placing(1, 7.5))));
  }

  @Test
  void what_stands_well_in_both_rankings_comes_before_what_leads_one() {
    List<SearchHit> hits = ReciprocalRankFusion.fuse(ranking("a", "b", "c"), ranking("b", "d"), 10);

    assertThat(names(hits)).containsExactly("b", "a", "c", "d");
    assertThat(hits.get(0).meaning().map(SearchHit.Placing::rank)).contains(2);
    assertThat(hits.get(0).words().map(SearchHit.Placing::rank)).contains(1);
    assertThat(hits.get(1).words()).isEmpty();
    assertThat(hits.get(3).meaning()).isEmpty();
  }

  @Test
  void an_empty_ranking_leaves_the_order_of_the_other() {
    assertThat(names(ReciprocalRankFusion.fuse(ranking("b", "a"), List.of(), 10)))
        .containsExactly("b", "a");
    assertThat(names(ReciprocalRankFusion.fuse(List.of(), ranking("b", "a"), 10)))
        .containsExactly("b", "a");
    assertThat(ReciprocalRankFusion.fuse(List.of(), List.of(), 10)).isEmpty();
  }

  @Test
  void the_limit_keeps_the_best_and_scores_fall_from_one_to_zero() {
    List<ChunkHit> hundred =
        IntStream.range(0, 100).mapToObj(i -> hit("h" + i, 1 - i / 100.0)).toList();

    List<SearchHit> hits = ReciprocalRankFusion.fuse(hundred, hundred, 30);

    assertThat(hits).hasSize(30);
    assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(hits.get(29).score()).isCloseTo(4.0 / 33, within(1e-12));
  }

  @Test
  void a_passage_that_a_ranking_names_twice_counts_once() {
    List<SearchHit> hits = ReciprocalRankFusion.fuse(ranking("a", "a", "b"), List.of(), 10);

    assertThat(names(hits)).containsExactly("a", "b");
    assertThat(hits.get(1).meaning().map(SearchHit.Placing::rank)).contains(2);
  }

  private static List<String> names(List<SearchHit> hits) {
    return hits.stream().map(hit -> hit.passage().id().value()).toList();
  }

  private static List<ChunkHit> ranking(String... ids) {
    return IntStream.range(0, ids.length).mapToObj(i -> hit(ids[i], 1.0 / (i + 1))).toList();
  }

  private static ChunkHit hit(String id, double score) {
    return new ChunkHit(
        new ChunkId(id),
        new DocumentVersionId(new UUID(0, 1)),
        "ROOT",
        "Text",
        List.of(),
        SourceZone.SAFETY,
        DocumentLanguage.EN,
        score);
  }
}
