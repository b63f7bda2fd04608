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
  private final SearchChunks search =
      new SearchChunks(
          new FirstLetter(),
          (workspaceId, query) -> {
            searched.add(workspaceId);
            queries.add(query);
            return List.of(HIT);
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
    assertThat(result.hits()).containsExactly(HIT);
    assertThat(searched).containsExactly(Actor.builtIn().workspaceId());
    assertThat(queries)
        .containsExactly(
            new ChunkQuery(
                FirstLetter.vector("dose"), EMBEDDER, study, version, zones, languages, 7));
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
