package io.clinnexus.persistence.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.CatchUpVectorIndex;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.anchors.SearchCoverage;
import io.clinnexus.domain.anchors.SearchMethod;
import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.anchors.VectorIndex;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search among more chunks than a search may weigh one by one. */
@PostgresTest
class PgChunkSearchTest {

  private static final int STUDIES = 20;
  private static final int CHUNKS = 30;

  private static PgPorts ports;
  private static Actor actor;
  private static Actor stranger;
  private static final List<Chunk> MINE = new ArrayList<>();
  private static final Map<DocumentVersionId, StudyId> STUDY_OF = new HashMap<>();

  @BeforeAll
  static void fill(TestDatabase database) {
    ports = PgPorts.on(database, Map.of("clinnexus.search.exact-chunks", 100));
    actor = ports.newActor();
    stranger = ports.newActor();
    for (int i = 0; i < STUDIES; i++) {
      boolean foreign = i % 4 == 3;
      List<Chunk> chunks = publish(foreign ? stranger : actor, i);
      if (!foreign) {
        MINE.addAll(chunks);
      }
    }
    catchUp();
    ports.jdbc().execute("analyze");
  }

  private static void catchUp() {
    CatchUpVectorIndex catchUp =
        new CatchUpVectorIndex(
            ports.port(VectorBacklog.class),
            ports.port(VectorIndex.class),
            ports.transactions(),
            Clock.systemUTC());
    int done;
    do {
      done = catchUp.handle().done();
    } while (done > 0);
  }

  private static List<Chunk> publish(Actor owner, int seed) {
    Study study = StudyFixture.study(owner, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    DocumentVersionId versionId = StudyFixture.uploadedVersion(ports, study, document).id();
    STUDY_OF.put(versionId, study.id());
    AnchorFixture fixture = new AnchorFixture(versionId);
    List<Anchor> anchors = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 1; i <= CHUNKS; i++) {
      Anchor anchor = fixture.paragraph(i, ("Passage " + i + " ").repeat(60), "Section");
      anchors.add(anchor);
      chunks.add(
          fixture.chunk(
              i,
              List.of(anchor),
              AnchorFixture.vector(1000L * seed + i),
              i == 1 && seed < 2 ? SourceZone.ETHICS : SourceZone.SAFETY,
              DocumentLanguage.EN));
    }
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(owner.workspaceId(), versionId, anchors, chunks);
              ports.content().publishStaged(owner.workspaceId(), versionId);
            });
    return chunks;
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void search_in_a_study_or_version_finds_exactly_the_nearest() {
    for (DocumentVersionId versionId : versionsOfMine()) {
      Embedding vector = AnchorFixture.vector(versionId.hashCode());
      List<ChunkId> expected =
          MINE.stream()
              .filter(chunk -> version(chunk).equals(versionId))
              .sorted(
                  Comparator.comparingDouble(
                      (Chunk chunk) -> -chunk.embedding().similarity(vector)))
              .limit(10)
              .map(chunk -> chunk.passage().id())
              .toList();

      assertThat(ids(query(vector, Optional.empty(), Optional.of(versionId), Set.of(), 10)))
          .isEqualTo(expected);
      assertThat(
              ids(
                  query(
                      vector,
                      Optional.of(STUDY_OF.get(versionId)),
                      Optional.empty(),
                      Set.of(),
                      10)))
          .isEqualTo(expected);
    }
  }

  @Test
  void search_in_the_workspace_finds_almost_all_of_the_nearest_and_nothing_foreign() {
    Set<ChunkId> mine = new HashSet<>(MINE.stream().map(c -> c.passage().id()).toList());
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      Embedding vector = AnchorFixture.vector(-seed - 1);
      List<ChunkId> exact =
          MINE.stream()
              .sorted(
                  Comparator.comparingDouble(
                      (Chunk chunk) -> -chunk.embedding().similarity(vector)))
              .limit(10)
              .map(chunk -> chunk.passage().id())
              .toList();
      List<ChunkId> ids = ids(query(vector, Optional.empty(), Optional.empty(), Set.of(), 10));
      assertThat(ids).hasSize(10).doesNotHaveDuplicates();
      assertThat(mine).containsAll(ids);
      found += ids.stream().filter(exact::contains).toList().size();
    }
    assertThat(found).isGreaterThanOrEqualTo(190);
  }

  @Test
  void the_answer_tells_what_was_weighed_one_by_one() {
    ChunkQuery all =
        query(AnchorFixture.vector(7), Optional.empty(), Optional.empty(), Set.of(), 10);
    ChunkQuery few =
        query(
            AnchorFixture.vector(7),
            Optional.empty(),
            Optional.empty(),
            Set.of(SourceZone.ETHICS),
            10);
    assertThat(coverage(all)).isEqualTo(new SearchCoverage(SearchMethod.INDEX, 0));
    assertThat(coverage(few)).isEqualTo(SearchCoverage.exact(2));

    MINE.addAll(publish(actor, STUDIES));

    assertThat(coverage(all)).isEqualTo(new SearchCoverage(SearchMethod.INDEX, CHUNKS));
    assertThat(ids(query(vectorOf(STUDIES), Optional.empty(), Optional.empty(), Set.of(), 1)))
        .containsExactly(MINE.get(MINE.size() - 1).passage().id());
    catchUp();
    assertThat(coverage(all)).isEqualTo(new SearchCoverage(SearchMethod.INDEX, 0));
    assertThat(ids(query(vectorOf(STUDIES), Optional.empty(), Optional.empty(), Set.of(), 1)))
        .containsExactly(MINE.get(MINE.size() - 1).passage().id());
  }

  private static Embedding vectorOf(int seed) {
    return AnchorFixture.vector(1000L * seed + CHUNKS);
  }

  private static SearchCoverage coverage(ChunkQuery query) {
    return ports.chunkSearch().search(actor.workspaceId(), query).coverage();
  }

  @Test
  void a_narrow_filter_still_finds_every_row_there_is() {
    ChunkQuery narrow =
        query(
            AnchorFixture.vector(7),
            Optional.empty(),
            Optional.empty(),
            Set.of(SourceZone.ETHICS),
            10);

    assertThat(new HashSet<>(ids(narrow)))
        .isEqualTo(
            new HashSet<>(
                MINE.stream()
                    .filter(chunk -> chunk.passage().zone() == SourceZone.ETHICS)
                    .map(chunk -> chunk.passage().id())
                    .toList()))
        .hasSize(2);
  }

  @Test
  void more_rows_than_the_index_weighs_are_all_found() {
    assertThat(
            ids(query(AnchorFixture.vector(7), Optional.empty(), Optional.empty(), Set.of(), 100)))
        .hasSize(100)
        .doesNotHaveDuplicates();
  }

  @Test
  void search_in_a_version_does_not_read_the_whole_table() {
    DocumentVersionId versionId = versionsOfMine().iterator().next();

    String plan = plan("nearestInScope", versionId.value());

    assertThat(plan).contains("ix_chunks_doc_version").doesNotContain("Seq Scan on chunks");
    assertThat(plan).doesNotContain("ix_chunks_embedding");
  }

  @Test
  void the_session_asks_the_vector_index_for_enough() {
    try (var session = ports.bean(SqlSessionFactory.class).openSession();
        var statement = session.getConnection().createStatement();
        var row =
            statement.executeQuery(
                "select '[1]'::vector, current_setting('hnsw.ef_search'),"
                    + " current_setting('hnsw.iterative_scan'),"
                    + " current_setting('random_page_cost')")) {
      row.next();
      assertThat(row.getString(2)).isEqualTo("200");
      assertThat(row.getString(3)).isEqualTo("relaxed_order");
      assertThat(row.getString(4)).isEqualTo("1.1");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plan(String statement, UUID versionId) {
    ChunkNeighbourhood search =
        new ChunkNeighbourhood(
            actor.workspaceId().value(),
            null,
            versionId,
            AnchorFixture.vector(1),
            AnchorFixture.EMBEDDER.name(),
            AnchorFixture.EMBEDDER.version(),
            new SourceZone[0],
            new DocumentLanguage[0],
            40,
            100,
            10);
    SqlSessionFactory factory = ports.bean(SqlSessionFactory.class);
    try (var session = factory.openSession()) {
      var mapped =
          factory
              .getConfiguration()
              .getMappedStatement(ChunkMapper.class.getName() + "." + statement);
      var sql = mapped.getBoundSql(search);
      StringBuilder plan = new StringBuilder();
      try (var prepared = session.getConnection().prepareStatement("explain " + sql.getSql())) {
        factory.getConfiguration().newParameterHandler(mapped, search, sql).setParameters(prepared);
        try (var rows = prepared.executeQuery()) {
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return plan.toString();
    }
  }

  private static Set<DocumentVersionId> versionsOfMine() {
    return new HashSet<>(MINE.stream().map(PgChunkSearchTest::version).toList());
  }

  private static List<ChunkId> ids(ChunkQuery query) {
    return ports.chunkSearch().search(actor.workspaceId(), query).hits().stream()
        .map(ChunkHit::id)
        .toList();
  }

  private static ChunkQuery query(
      Embedding vector,
      Optional<StudyId> study,
      Optional<DocumentVersionId> version,
      Set<SourceZone> zones,
      int limit) {
    return new ChunkQuery(vector, AnchorFixture.EMBEDDER, study, version, zones, Set.of(), limit);
  }

  private static DocumentVersionId version(Chunk chunk) {
    return chunk.passage().anchorIds().get(0).versionId();
  }
}
