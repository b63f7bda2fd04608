package io.clinnexus.persistence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.pgvector.PGvector;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkHits;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Publishing and search among 100,000 chunks, each beside its baseline in the same run. Absolute
 * times depend on the machine; the ratios are what counts.
 */
@PostgresTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class VectorBenchmark {

  private static final System.Logger LOG = System.getLogger(VectorBenchmark.class.getName());
  private static final int CHUNKS = Integer.getInteger("clinnexus.benchmark.chunks", 100_000);
  private static final int QUERIES = 50;

  private static PgPorts ports;
  private static PublishedWorld world;
  private static ClusteredVectors vectors;
  private static PlainJdbc jdbc;

  @BeforeAll
  static void fill(TestDatabase database) throws SQLException {
    ports = PgPorts.on(database);
    vectors = new ClusteredVectors(1);
    world = new PublishedWorld(ports, vectors);
    long start = System.nanoTime();
    world.fill(CHUNKS);
    report("%d chunks published and indexed in %d s", CHUNKS, seconds(start));
    jdbc = new PlainJdbc(ports);
  }

  @AfterAll
  static void stop() throws SQLException {
    jdbc.close();
    ports.close();
  }

  @Test
  void a_writing_20000_chunks_against_raw_copy(TestDatabase database) throws SQLException {
    DocumentVersionId versionId = world.upload(world.large);
    List<Chunk> chunks = world.chunks(versionId, 20_000);
    double throughPort = 0;
    double raw = 0;
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      world.publish(world.large, versionId, chunks);
      throughPort = chunks.size() * 1e9 / (System.nanoTime() - start);
      world.publish(world.large, versionId, List.of());
      try (Connection owner = database.connect()) {
        raw = RawCopy.rowsPerSecond(owner, world.large.workspaceId(), versionId, chunks);
      }
    }
    ports.jdbc().update("delete from vector_backlog where doc_version_id = ?", versionId.value());
    report(
        "(a) 20,000 chunks: %.0f rows/s through the port, %.0f by COPY BINARY: %.2f (>= 0.8)",
        throughPort, raw, throughPort / raw);
  }

  @Test
  void b_publishing_a_document_and_catching_up() {
    List<Double> catchUps = new ArrayList<>();
    List<Double> publishings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      DocumentVersionId versionId = world.upload(world.large);
      List<Chunk> chunks = world.chunks(versionId, PublishedWorld.DOCUMENT);
      publishings.add(
          Timing.of(0, 1, () -> world.publish(world.large, versionId, chunks)).median());
      catchUps.add(Timing.of(0, 1, world::catchUp).median());
    }
    report(
        "(b) a document of 400 chunks into %d: published in %s ms (<= 500), indexed in %s ms"
            + " (<= 30,000)",
        CHUNKS, publishings, catchUps);
  }

  @Test
  void c_reading_one_row() {
    DocumentVersionId versionId = world.someVersion();
    List<Timing> both =
        Timing.inTurn(
            2_000,
            5_000,
            () -> ports.documents().findVersion(world.large.workspaceId(), versionId),
            () -> jdbc.version(world.large.workspaceId(), versionId, true));
    Timing port = both.get(0);
    Timing plain = both.get(1);
    Timing bare =
        Timing.of(2_000, 5_000, () -> jdbc.version(world.large.workspaceId(), versionId, false));
    report(
        "(c) one row: port %s; JDBC doing the same %s: %.2f (<= 1.2); the select alone %s",
        port, plain, port.median() / plain.median(), bare);
  }

  @Test
  void d_searching_against_the_same_sql() {
    Embedding vector = vectors.next();
    ChunkQuery query = query(vector, Optional.of(world.someVersion()), Set.of(), Set.of());
    List<Timing> both =
        Timing.inTurn(
            300,
            1_000,
            () -> ports.chunkSearch().search(world.large.workspaceId(), query),
            () -> jdbc.nearestInScope(world.large.workspaceId(), world.someVersion(), vector));
    Timing port = both.get(0);
    Timing plain = both.get(1);
    report(
        "(d) top 10 of a version: port %s; the same SQL by JDBC %s: %.2f (<= 1.15)",
        port, plain, port.median() / plain.median());
  }

  @Test
  void e_recall_and_time_by_filter() {
    Set<SourceZone> noZone = Set.of();
    Set<DocumentLanguage> any = Set.of();
    measure("workspace, large", world.large, Optional.empty(), noZone, any);
    measure("workspace, middle", world.middle, Optional.empty(), noZone, any);
    measure("workspace, small", world.small, Optional.empty(), noZone, any);
    measure("zone, wide", world.large, Optional.empty(), Set.of(SourceZone.SAFETY), any);
    measure("zone, narrow", world.large, Optional.empty(), Set.of(SourceZone.ETHICS), any);
    measure("language", world.large, Optional.empty(), noZone, Set.of(DocumentLanguage.RU));
    measure(
        "zone and language",
        world.large,
        Optional.empty(),
        Set.of(SourceZone.ENDPOINTS),
        Set.of(DocumentLanguage.RU));
    measure("version", world.large, Optional.of(world.someVersion()), noZone, any);
  }

  private static void measure(
      String name,
      Actor actor,
      Optional<DocumentVersionId> version,
      Set<SourceZone> zones,
      Set<DocumentLanguage> languages) {
    int found = 0;
    int expected = 0;
    ChunkHits last = null;
    List<ChunkQuery> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      ChunkQuery query = query(vectors.next(), version, zones, languages);
      queries.add(query);
      List<String> exact = ExactNeighbours.ids(ports.jdbc(), actor.workspaceId(), query);
      last = ports.chunkSearch().search(actor.workspaceId(), query);
      List<String> ids = last.hits().stream().map(ChunkHit::id).map(id -> id.value()).toList();
      assertThat(ids).as(name).hasSize(exact.size()).doesNotHaveDuplicates();
      found += ids.stream().filter(exact::contains).toList().size();
      expected += exact.size();
    }
    int[] next = {0};
    Timing timing =
        Timing.of(
            QUERIES / 2,
            2 * QUERIES,
            () ->
                ports
                    .chunkSearch()
                    .search(actor.workspaceId(), queries.get(next[0]++ % queries.size())));
    report(
        "(e) %s: recall@10 %.3f, %s, %s",
        name, (double) found / expected, timing, last == null ? "" : last.coverage());
  }

  private static ChunkQuery query(
      Embedding vector,
      Optional<DocumentVersionId> version,
      Set<SourceZone> zones,
      Set<DocumentLanguage> languages) {
    Optional<StudyId> anyStudy = Optional.empty();
    return new ChunkQuery(vector, AnchorFixture.EMBEDDER, anyStudy, version, zones, languages, 10);
  }

  static PGvector pg(Embedding vector) {
    return new PGvector(vector.toArray());
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000L;
  }

  private static void report(String format, Object... values) {
    LOG.log(System.Logger.Level.INFO, String.format(Locale.ROOT, format, values));
  }
}
