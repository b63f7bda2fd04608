package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchChunksTest {

  private static final EmbedderId EMBEDDER = new EmbedderId("letters", "1");
  private static final ChunkHit HIT =
      new ChunkHit(
          new ChunkId("c"),
          new DocumentVersionId(new UUID(0, 1)),
          "ROOT",
          "Text",
          List.of(),
          SourceZone.SAFETY,
          DocumentLanguage.EN,
          0.5);

  private final List<WorkspaceId> searched = new ArrayList<>();
  private final List<ChunkQuery> queries = new ArrayList<>();
  private final List<TextQuery> textQueries = new ArrayList<>();
  private List<ChunkHit> byWords = List.of();
  private final SearchChunks search =
      new SearchChunks(
          new FirstLetter(),
          (workspaceId, query) -> {
            searched.add(workspaceId);
            queries.add(query);
            return new ChunkHits(List.of(HIT), SearchCoverage.exact(3));
          },
          (workspaceId, query) -> {
            searched.add(workspaceId);
            textQueries.add(query);
            return byWords;
          });

  @Test
  void the_question_becomes_a_vector_of_the_same_embedder_in_the_actors_workspace() {
    Optional<StudyId> study = Optional.of(new StudyId(new UUID(0, 2)));
    Optional<DocumentVersionId> version = Optional.of(new DocumentVersionId(new UUID(0, 3)));
    Set<SourceZone> zones = Set.of(SourceZone.IP);
    Set<DocumentLanguage> languages = Set.of(DocumentLanguage.RU);

    SearchChunks.Result result =
        search.handle(
            new SearchChunks.Query(
                Actor.builtIn(), "  dose ", study, version, zones, languages, 7));

    assertThat(result.embedder()).isEqualTo(EMBEDDER);
    assertThat(result.hits())
        .containsExactly(
            new SearchHit(
                HIT, 0.25 / 0.35, Optional.of(new SearchHit.Placing(1, 0.5)), Optional.empty()));
    assertThat(result.coverage()).isEqualTo(new SearchCoverage(SearchMethod.EXACT, 3));
    assertThat(searched)
        .containsExactly(Actor.builtIn().workspaceId(), Actor.builtIn().workspaceId());
    assertThat(queries)
        .containsExactly(
            new ChunkQuery(
                FirstLetter.vector("dose"), EMBEDDER, study, version, zones, languages, 50));
    assertThat(textQueries)
        .containsExactly(new TextQuery("dose", study, version, zones, languages, 50));
  }

  @Test
  void what_is_found_by_words_alone_joins_what_is_found_by_meaning() {
    ChunkHit other =
        new ChunkHit(
            new ChunkId("d"),
            HIT.versionId(),
            "ROOT",
            "Other",
            List.of(),
            SourceZone.SAFETY,
            DocumentLanguage.EN,
            4.5);
    byWords = List.of(other, HIT);

    assertThat(search.handle(question("dose")).hits())
        .extracting(hit -> hit.passage().id().value())
        .containsExactly("c", "d");
  }

  @Test
  void as_many_passages_are_returned_as_were_asked_for() {
    byWords = List.of(HIT);

    search.handle(
        new SearchChunks.Query(
            Actor.builtIn(), "dose", Optional.empty(), Optional.empty(), Set.of(), Set.of(), 80));

    assertThat(queries).extracting(ChunkQuery::limit).containsExactly(80);
    assertThat(textQueries).extracting(TextQuery::limit).containsExactly(80);
  }

  @Test
  void a_question_that_cannot_be_stored_is_refused() {
    assertThatThrownBy(() -> question("do\0se")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> question("do\uD83Dse")).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_question_has_1_to_1000_characters() {
    assertThat(question("x".repeat(1_000)).text()).hasSize(1_000);
    assertThatThrownBy(() -> question(" \u2003 ")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> question("x".repeat(1_001))).isInstanceOf(InvalidValue.class);
  }

  private static SearchChunks.Query question(String text) {
    return new SearchChunks.Query(
        Actor.builtIn(), text, Optional.empty(), Optional.empty(), Set.of(), Set.of(), 10);
  }

  private static final class FirstLetter implements Embedder {

    @Override
    public EmbedderId id() {
      return EMBEDDER;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
      return texts.stream().map(FirstLetter::vector).toList();
    }

    static Embedding vector(String text) {
      float[] values = new float[Embedding.DIMENSION];
      values[text.charAt(0)] = 1;
      return new Embedding(values);
    }
  }
}
