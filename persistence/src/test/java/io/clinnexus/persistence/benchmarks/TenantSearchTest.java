package io.clinnexus.persistence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkHits;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.anchors.SearchMethod;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.Promises;
import io.clinnexus.testsupport.TestDatabase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Search in a workspace finds what is its own, however small it is beside the others. */
@PostgresTest
class TenantSearchTest {

  private static final int CHUNKS = Promises.size(3_000, 100_000);
  private static final int QUERIES = Promises.size(300, 10_000);
  private static final int COMPARED = Promises.size(100, 500);

  private final ClusteredVectors vectors = new ClusteredVectors(7);
  private final Random random = new Random(7);

  @Test
  void nothing_foreign_is_ever_found_and_a_small_tenant_misses_nothing(TestDatabase database) {
    Map<String, Object> routed = Map.of("clinnexus.search.exact-chunks", CHUNKS / 10);
    try (PgPorts ports = PgPorts.on(database, routed)) {
      PublishedWorld world = new PublishedWorld(ports, vectors);
      world.fill(CHUNKS);
      Map<UUID, UUID> owners = new HashMap<>();
      ports
          .jdbc()
          .query(
              "select id, workspace_id from document_versions",
              row -> {
                owners.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
              });
      Map<SearchMethod, Integer> methods = new EnumMap<>(SearchMethod.class);
      List<Actor> actors = List.of(world.large, world.middle, world.small);
      int hits = 0;
      for (int i = 0; i < QUERIES; i++) {
        Actor actor = actors.get(i % actors.size());
        ChunkHits found = ports.chunkSearch().search(actor.workspaceId(), anyQuery());
        methods.merge(found.coverage().method(), 1, Integer::sum);
        hits += found.hits().size();
        assertThat(found.hits())
            .extracting(hit -> owners.get(hit.versionId().value()))
            .containsOnly(actor.workspaceId().value());
      }
      double recall = recall(ports, world.small);
      System.getLogger(TenantSearchTest.class.getName())
          .log(
              System.Logger.Level.INFO,
              "{0} queries among {1} chunks of three workspaces, by {2}: {3} hits, none foreign;"
                  + " recall@10 of the workspace with {4} chunks: {5}",
              QUERIES,
              CHUNKS,
              methods,
              hits,
              PublishedWorld.SMALL,
              recall);

      assertThat(methods).containsOnlyKeys(SearchMethod.values());
      assertThat(recall).isGreaterThanOrEqualTo(0.99);
    }
  }

  private double recall(PgPorts ports, Actor actor) {
    int found = 0;
    int expected = 0;
    for (int i = 0; i < COMPARED; i++) {
      ChunkQuery query = query(Set.of(), Set.of());
      List<String> exact = ExactNeighbours.ids(ports.jdbc(), actor.workspaceId(), query);
      expected += exact.size();
      found +=
          ports.chunkSearch().search(actor.workspaceId(), query).hits().stream()
              .map(ChunkHit::id)
              .filter(id -> exact.contains(id.value()))
              .toList()
              .size();
    }
    return (double) found / expected;
  }

  private ChunkQuery anyQuery() {
    return query(
        random.nextInt(3) == 0 ? Set.of(SourceZone.SAFETY) : Set.of(),
        random.nextInt(3) == 0 ? Set.of(DocumentLanguage.EN) : Set.of());
  }

  private ChunkQuery query(Set<SourceZone> zones, Set<DocumentLanguage> languages) {
    return new ChunkQuery(
        vectors.next(),
        AnchorFixture.EMBEDDER,
        Optional.empty(),
        Optional.empty(),
        zones,
        languages,
        10);
  }
}
