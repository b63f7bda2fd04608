package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every vector index that follows behind publishing. */
public abstract class VectorIndexContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Embedding QUERY = AnchorFixture.vector(1000);
  private static final int CHUNKS = 12;
  private static final int ALL = 10_000;
  private static final Instant NOON = StudyFixture.NOON;

  private Ports ports;
  private Actor actor;
  private DocumentVersionId versionId;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    actor = ports.newActor();
    versionId = StudyFixture.uploadedVersion(ports, actor).id();
  }

  @Test
  void what_is_published_waits_for_the_index_and_is_found_at_once() {
    List<Chunk> chunks = publish(0, CHUNKS);

    assertThat(waiting()).isTrue();
    assertFound(chunks);
  }

  @Test
  void the_index_catches_up_and_everything_is_still_found() {
    List<Chunk> chunks = publish(0, CHUNKS);

    assertThat(catchUp(100)).containsExactly(VectorIndex.Progress.DONE);

    assertThat(waiting()).isFalse();
    assertFound(chunks);
    assertThat(catchUp(100)).containsExactly(VectorIndex.Progress.DONE);
  }

  @Test
  void it_may_catch_up_in_small_steps_and_everything_is_found_in_between() {
    List<Chunk> chunks = publish(0, CHUNKS);

    assertThat(step(actor.workspaceId(), 5)).isEqualTo(VectorIndex.Progress.MORE);
    assertThat(waiting()).isTrue();
    assertFound(chunks);
    assertThat(catchUp(5)).containsExactly(VectorIndex.Progress.MORE, VectorIndex.Progress.DONE);
    assertThat(waiting()).isFalse();
    assertFound(chunks);
  }

  @Test
  void chunks_that_change_or_vanish_later_are_found_as_they_are_now() {
    publish(0, CHUNKS);
    catchUp(100);

    List<Chunk> changed = publish(50, CHUNKS - 1);
    assertThat(waiting()).isTrue();
    assertFound(changed);
    catchUp(100);
    assertThat(waiting()).isFalse();
    assertFound(changed);

    publish(0, 0);
    assertFound(List.of());
    catchUp(100);
    assertFound(List.of());
  }

  @Test
  void a_stranger_moves_nothing() {
    List<Chunk> chunks = publish(0, CHUNKS);

    assertThat(step(STRANGER, 100)).isEqualTo(VectorIndex.Progress.DONE);

    assertThat(waiting()).isTrue();
    assertFound(chunks);
  }

  @Test
  void the_use_case_works_through_the_backlog() {
    List<Chunk> chunks = publish(0, CHUNKS);

    catchUpWithAll(ports.port(VectorIndex.class), NOON);

    assertThat(ports.port(VectorBacklog.class).standing())
        .isEqualTo(new VectorBacklog.Standing(0, 0));
    assertFound(chunks);
  }

  @Test
  void a_version_that_always_fails_is_put_off_and_holds_up_no_other() {
    catchUpWithAll(ports.port(VectorIndex.class), NOON);
    DocumentVersionId broken = versionId;
    publish(0, CHUNKS);
    versionId = StudyFixture.uploadedVersion(ports, actor).id();
    publish(0, CHUNKS);
    VectorIndex failing = new FailingFor(broken, ports.port(VectorIndex.class));

    List<CatchUpVectorIndex.Failure> first = catchUpWithAll(failing, NOON);

    assertThat(first)
        .extracting(CatchUpVectorIndex.Failure::entry, CatchUpVectorIndex.Failure::code)
        .containsExactly(tuple(entry(broken, 0), "unexpected.IllegalStateException"));
    assertThat(ports.port(VectorBacklog.class).standing())
        .isEqualTo(new VectorBacklog.Standing(1, 1));
    assertThat(due(NOON.plusSeconds(1))).isEmpty();
    assertThat(due(NOON.plusSeconds(2))).containsExactly(entry(broken, 1));

    assertThat(catchUpWithAll(failing, NOON.plusSeconds(2)))
        .extracting(CatchUpVectorIndex.Failure::entry)
        .containsExactly(entry(broken, 1));
    assertThat(due(NOON.plusSeconds(5))).isEmpty();
    assertThat(due(NOON.plusSeconds(6))).containsExactly(entry(broken, 2));

    assertThat(catchUpWithAll(ports.port(VectorIndex.class), NOON.plusSeconds(6))).isEmpty();
    assertThat(ports.port(VectorBacklog.class).standing())
        .isEqualTo(new VectorBacklog.Standing(0, 0));
  }

  @Test
  void a_version_that_is_published_again_is_due_at_once() {
    catchUpWithAll(ports.port(VectorIndex.class), NOON);
    publish(0, CHUNKS);
    catchUpWithAll(new FailingFor(versionId, ports.port(VectorIndex.class)), NOON);
    assertThat(due(NOON)).isEmpty();

    publish(50, CHUNKS);

    assertThat(due(NOON)).containsExactly(entry(versionId, 1));
    catchUpWithAll(ports.port(VectorIndex.class), NOON);
    assertThat(due(NOON.plusSeconds(2))).isEmpty();
  }

  /** Works until nothing more can be done at that time; returns what failed. */
  private List<CatchUpVectorIndex.Failure> catchUpWithAll(VectorIndex index, Instant now) {
    CatchUpVectorIndex catchUp =
        new CatchUpVectorIndex(
            ports.port(VectorBacklog.class),
            index,
            ports.transactions(),
            Clock.fixed(now, ZoneOffset.UTC));
    List<CatchUpVectorIndex.Failure> failures = new ArrayList<>();
    CatchUpVectorIndex.Outcome outcome;
    do {
      outcome = catchUp.handle();
      failures.addAll(outcome.failures());
    } while (outcome.done() > 0);
    return failures;
  }

  private List<VectorBacklog.Entry> due(Instant now) {
    return ports.port(VectorBacklog.class).due(now, ALL);
  }

  private VectorBacklog.Entry entry(DocumentVersionId version, int attempts) {
    return new VectorBacklog.Entry(actor.workspaceId(), version, attempts);
  }

  private boolean waiting() {
    return due(NOON).contains(entry(versionId, 0));
  }

  /** An index that one version is poison to. */
  private record FailingFor(DocumentVersionId broken, VectorIndex index) implements VectorIndex {

    @Override
    public Progress catchUp(WorkspaceId workspaceId, DocumentVersionId versionId, int batch) {
      if (versionId.equals(broken)) {
        throw new IllegalStateException("planted");
      }
      return index.catchUp(workspaceId, versionId, batch);
    }

    @Override
    public void putOff(
        WorkspaceId workspaceId, DocumentVersionId versionId, String code, Instant until) {
      index.putOff(workspaceId, versionId, code, until);
    }
  }

  private List<VectorIndex.Progress> catchUp(int batch) {
    List<VectorIndex.Progress> steps = new ArrayList<>();
    do {
      steps.add(step(actor.workspaceId(), batch));
    } while (steps.get(steps.size() - 1) == VectorIndex.Progress.MORE);
    return steps;
  }

  private VectorIndex.Progress step(WorkspaceId workspaceId, int batch) {
    return ports
        .transactions()
        .call(() -> ports.port(VectorIndex.class).catchUp(workspaceId, versionId, batch));
  }

  private List<Chunk> publish(int seed, int count) {
    AnchorFixture fixture = new AnchorFixture(versionId);
    List<Anchor> anchors = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Anchor anchor = fixture.paragraph(i, "Paragraph " + i, "Section");
      anchors.add(anchor);
      chunks.add(
          fixture.chunk(
              i,
              List.of(anchor),
              AnchorFixture.vector(seed + i),
              SourceZone.SAFETY,
              DocumentLanguage.EN));
    }
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(actor.workspaceId(), versionId, anchors, chunks);
              ports.content().publishStaged(actor.workspaceId(), versionId);
            });
    return chunks;
  }

  private void assertFound(List<Chunk> chunks) {
    List<ChunkId> expected =
        chunks.stream()
            .sorted(
                Comparator.comparingDouble((Chunk c) -> -c.embedding().similarity(QUERY))
                    .thenComparing(c -> c.passage().id().value()))
            .limit(10)
            .map(c -> c.passage().id())
            .toList();
    ChunkQuery query =
        new ChunkQuery(
            QUERY,
            AnchorFixture.EMBEDDER,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            10);

    assertThat(ports.chunkSearch().search(actor.workspaceId(), query).hits())
        .extracting(ChunkHit::id)
        .containsExactlyElementsOf(expected);
  }
}
