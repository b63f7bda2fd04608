package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every search for chunks, on a number of chunks that is weighed exactly. */
public abstract class ChunkSearchContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Embedding QUERY = AnchorFixture.vector(1000);
  private static final Embedding FEATURELESS = new Embedding(new float[Embedding.DIMENSION]);

  private Ports ports;
  private WorkspaceId workspaceId;
  private StudyId firstStudy;
  private DocumentVersionId firstVersion;
  private DocumentVersionId secondVersion;
  private final List<Chunk> chunks = new ArrayList<>();

  protected abstract Ports ports();

  @BeforeEach
  void publishTwoStudies() {
    ports = ports();
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    firstStudy = study.id();
    firstVersion = StudyFixture.uploadedVersion(ports, study, document).id();
    secondVersion = StudyFixture.uploadedVersion(ports, actor).id();
    publish(firstVersion, 0);
    publish(secondVersion, 100);
  }

  /** Twelve chunks in two zones and two languages; the last two have the same vector. */
  private void publish(DocumentVersionId versionId, int seed) {
    AnchorFixture fixture = new AnchorFixture(versionId);
    List<Anchor> anchors = new ArrayList<>();
    List<Chunk> own = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      Anchor anchor = fixture.paragraph(i, "Paragraph " + i, "Section");
      anchors.add(anchor);
      own.add(
          fixture.chunk(
              i,
              List.of(anchor),
              AnchorFixture.vector(seed + Math.min(i, 11)),
              i % 2 == 0 ? SourceZone.SAFETY : SourceZone.ENDPOINTS,
              i % 3 == 0 ? DocumentLanguage.RU : DocumentLanguage.EN));
    }
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(workspaceId, versionId, anchors, own);
              ports.content().publishStaged(workspaceId, versionId);
            });
    chunks.addAll(own);
  }

  @Test
  void the_nearest_chunks_come_first_and_equal_ones_by_id() {
    assertFound(query(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 24), chunk -> true);
    assertFound(query(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 5), chunk -> true);
  }

  @Test
  void a_version_restricts_the_search() {
    assertFound(
        query(Optional.empty(), Optional.of(secondVersion), Set.of(), Set.of(), 100),
        chunk -> version(chunk).equals(secondVersion));
  }

  @Test
  void a_study_restricts_the_search() {
    assertFound(
        query(Optional.of(firstStudy), Optional.empty(), Set.of(), Set.of(), 100),
        chunk -> version(chunk).equals(firstVersion));
    assertFound(
        query(Optional.of(firstStudy), Optional.of(secondVersion), Set.of(), Set.of(), 100),
        chunk -> false);
  }

  @Test
  void zones_and_languages_restrict_the_search_at_every_scope() {
    Set<SourceZone> zones = Set.of(SourceZone.SAFETY);
    Set<DocumentLanguage> languages = Set.of(DocumentLanguage.RU);

    assertFound(
        query(Optional.empty(), Optional.empty(), zones, languages, 10),
        chunk -> matches(chunk, zones, languages));
    assertFound(
        query(Optional.of(firstStudy), Optional.empty(), zones, languages, 10),
        chunk -> matches(chunk, zones, languages) && version(chunk).equals(firstVersion));
  }

  @Test
  void vectors_of_another_embedder_are_never_met() {
    for (EmbedderId other : List.of(new EmbedderId("fixture", "2"), new EmbedderId("x", "1"))) {
      assertThat(
              ports
                  .chunkSearch()
                  .search(
                      workspaceId,
                      new ChunkQuery(
                          QUERY, other, Optional.empty(), Optional.empty(), Set.of(), Set.of(), 10))
                  .hits())
          .isEmpty();
    }
  }

  @Test
  void chunks_of_another_workspace_are_never_found() {
    assertThat(
            ports
                .chunkSearch()
                .search(STRANGER, query(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 10))
                .hits())
        .isEmpty();
    assertThat(
            ports
                .chunkSearch()
                .search(
                    STRANGER,
                    query(Optional.empty(), Optional.of(firstVersion), Set.of(), Set.of(), 10))
                .hits())
        .isEmpty();
  }

  @Test
  void the_answer_tells_how_many_chunks_were_weighed() {
    assertThat(
            ports
                .chunkSearch()
                .search(
                    workspaceId,
                    query(Optional.empty(), Optional.of(firstVersion), Set.of(), Set.of(), 3))
                .coverage())
        .isEqualTo(SearchCoverage.exact(12));
    assertThat(
            ports
                .chunkSearch()
                .search(
                    workspaceId, query(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 3))
                .coverage())
        .isEqualTo(SearchCoverage.exact(24));
  }

  @Test
  void a_query_without_features_is_equally_far_from_everything() {
    List<ChunkHit> hits =
        ports
            .chunkSearch()
            .search(
                workspaceId,
                new ChunkQuery(
                    FEATURELESS,
                    AnchorFixture.EMBEDDER,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    3))
            .hits();

    assertThat(hits).extracting(ChunkHit::score).containsExactly(0.0, 0.0, 0.0);
    assertThat(hits)
        .extracting(hit -> hit.id().value())
        .containsExactlyElementsOf(
            chunks.stream().map(chunk -> chunk.passage().id().value()).sorted().limit(3).toList());
  }

  private void assertFound(ChunkQuery query, Predicate<Chunk> inScope) {
    List<Chunk> expected =
        chunks.stream()
            .filter(inScope)
            .sorted(
                Comparator.comparingDouble((Chunk c) -> -c.embedding().similarity(query.vector()))
                    .thenComparing(c -> c.passage().id().value()))
            .limit(query.limit())
            .toList();

    List<ChunkHit> hits = ports.chunkSearch().search(workspaceId, query).hits();

    assertThat(hits)
        .extracting(ChunkHit::id)
        .containsExactlyElementsOf(expected.stream().map(c -> c.passage().id()).toList());
    for (int i = 0; i < hits.size(); i++) {
      assertHit(hits.get(i), expected.get(i));
    }
  }

  private static void assertHit(ChunkHit hit, Chunk chunk) {
    assertThat(hit.score()).isCloseTo(chunk.embedding().similarity(QUERY), within(1e-5));
    assertThat(hit.text()).isEqualTo(chunk.passage().text());
    assertThat(hit.versionId()).isEqualTo(version(chunk));
    assertThat(hit.sectionPath()).isEqualTo(chunk.passage().sectionPath().format());
    assertThat(hit.anchorIds()).isEqualTo(chunk.passage().anchorIds());
    assertThat(hit.zone()).isEqualTo(chunk.passage().zone());
    assertThat(hit.language()).isEqualTo(chunk.passage().language());
  }

  private static boolean matches(
      Chunk chunk, Set<SourceZone> zones, Set<DocumentLanguage> languages) {
    return zones.contains(chunk.passage().zone()) && languages.contains(chunk.passage().language());
  }

  private static ChunkQuery query(
      Optional<StudyId> study,
      Optional<DocumentVersionId> version,
      Set<SourceZone> zones,
      Set<DocumentLanguage> languages,
      int limit) {
    return new ChunkQuery(QUERY, AnchorFixture.EMBEDDER, study, version, zones, languages, limit);
  }

  private static DocumentVersionId version(Chunk chunk) {
    return chunk.passage().anchorIds().get(0).versionId();
  }
}
