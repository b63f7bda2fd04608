package io.clinnexus.worker.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.ChunkText;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.worker.IngestionFixture;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunIngestionTest {

  private final IngestionFixture fixture = new IngestionFixture();
  private final DocumentVersionId version = fixture.documents.versionWithFile(1);

  @Test
  void a_run_that_succeeds_is_published_once() {
    IngestionJob job = fixture.requested(version);
    RunIngestion worker = fixture.worker(context -> IngestionFixture.handOn(context, chunk("a")));

    worker.handle(job);
    worker.handle(job);

    assertThat(state(job)).isEqualTo(RunState.SUCCEEDED);
    assertThat(attempt(job)).isEqualTo(1);
    assertThat(status()).isEqualTo(IngestionStatus.READY);
    assertThat(fixture.store.chunks(version)).containsExactly(chunk("a"));
    assertThat(fixture.store.audited()).containsExactly("ingest_start", "ingest_complete");
  }

  @Test
  void a_job_of_an_unknown_run_is_done_with() {
    RunIngestion worker = fixture.worker(IngestionFixture::handOn);

    worker.handle(
        new IngestionJob(Actor.builtIn().workspaceId(), new IngestionRunId(new UUID(9, 9))));

    assertThat(fixture.store.audited()).isEmpty();
  }

  @Test
  void a_refused_document_fails_at_once_with_its_code() {
    IngestionJob job = fixture.requested(version);

    fixture
        .worker(
            context -> {
              throw DocumentRejected.limit("elementDepth", 256, "word/document.xml");
            })
        .handle(job);

    assertThat(failure(job).code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(state(job)).isEqualTo(RunState.FAILED);
    assertThat(status()).isEqualTo(IngestionStatus.FAILED);
  }

  @Test
  void a_failed_run_leaves_what_was_published_before() {
    fixture
        .worker(context -> IngestionFixture.handOn(context, chunk("a")))
        .handle(fixture.requested(version));
    IngestionJob second = fixture.requested(version);

    fixture
        .worker(
            context -> {
              throw new IllegalStateException("a fault of ours");
            })
        .handle(second);

    assertThat(failure(second).code()).isEqualTo("INTERNAL_ERROR");
    assertThat(status()).isEqualTo(IngestionStatus.READY);
    assertThat(fixture.store.chunks(version)).containsExactly(chunk("a"));
  }

  @Test
  void a_store_that_is_away_brings_the_job_back_with_growing_pauses_until_the_last_attempt() {
    IngestionJob job = fixture.requested(version);
    RunIngestion worker =
        fixture.worker(
            context -> {
              throw new StoreUnavailable("file store", new IllegalStateException("away"));
            });

    assertThat(pauseOf(worker, job)).isEqualTo(Duration.ofSeconds(5));
    assertThat(pauseOf(worker, job)).isEqualTo(Duration.ofSeconds(10));
    worker.handle(job);

    assertThat(state(job)).isEqualTo(RunState.FAILED);
    assertThat(failure(job).code()).isEqualTo("store.unavailable");
  }

  @Test
  void finished_work_waits_for_a_database_that_is_away() {
    IngestionJob job = fixture.requested(version);
    AtomicInteger computed = new AtomicInteger();

    fixture
        .worker(
            context -> {
              computed.incrementAndGet();
              IngestionFixture.handOn(context, chunk("a"));
              fixture.store.beAwayFor(4);
            })
        .handle(job);

    assertThat(state(job)).isEqualTo(RunState.SUCCEEDED);
    assertThat(computed).hasValue(1);
  }

  @Test
  void a_document_that_stopped_the_worker_three_times_is_given_up() {
    IngestionJob job = fixture.requested(version);
    for (int crash = 1; crash <= 3; crash++) {
      assertThat(fixture.store.claim(job, new BuildIdentity("1", ""))).isPresent();
    }

    fixture.worker(IngestionFixture::handOn).handle(job);

    assertThat(state(job)).isEqualTo(RunState.FAILED);
    assertThat(failure(job))
        .isEqualTo(
            new RunFailure(
                "WORKER_CRASHED",
                "The document was tried 3 times and stopped the worker each time."));
    assertThat(fixture.store.chunks(version)).isEmpty();
  }

  @Test
  void a_document_that_recurses_too_deeply_fails_alone() {
    IngestionJob job = fixture.requested(version);

    fixture.worker(context -> endlessly(1)).handle(job);

    assertThat(failure(job).code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(failure(job).message()).isEqualTo("The document is nested too deeply to be read.");
  }

  @Test
  void a_document_that_needs_too_much_memory_even_alone_fails() {
    IngestionJob job = fixture.requested(version);
    RunIngestion worker =
        fixture.worker(
            context -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertThat(pauseOf(worker, job)).isZero();
    worker.handle(job);

    assertThat(failure(job).code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(attempt(job)).isEqualTo(2);
  }

  @Test
  void a_neighbour_of_a_document_that_needs_too_much_memory_succeeds_alone() {
    IngestionJob job = fixture.requested(version);
    AtomicInteger tries = new AtomicInteger();
    RunIngestion worker =
        fixture.worker(
            context -> {
              if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("Java heap space");
              }
              IngestionFixture.handOn(context, chunk("a"));
            });

    assertThat(pauseOf(worker, job)).isZero();
    worker.handle(job);

    assertThat(state(job)).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void a_run_that_was_tried_before_waits_for_its_neighbours_without_spending_an_attempt()
      throws InterruptedException {
    IngestionJob crashed = fixture.requested(fixture.documents.versionWithFile(2));
    assertThat(fixture.store.claim(crashed, new BuildIdentity("1", ""))).isPresent();
    IngestionJob neighbour = fixture.requested(version);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch resume = new CountDownLatch(1);
    RunIngestion worker =
        fixture.worker(
            context -> {
              started.countDown();
              awaitUninterruptibly(resume);
              IngestionFixture.handOn(context);
            });
    Thread neighbourThread = new Thread(() -> worker.handle(neighbour));
    neighbourThread.start();
    started.await();
    Thread crashedThread = new Thread(() -> worker.handle(crashed));
    crashedThread.start();
    while (crashedThread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    assertThat(attempt(crashed)).isEqualTo(1);
    resume.countDown();
    neighbourThread.join();
    crashedThread.join();

    assertThat(state(neighbour)).isEqualTo(RunState.SUCCEEDED);
    assertThat(state(crashed)).isEqualTo(RunState.SUCCEEDED);
    assertThat(attempt(crashed)).isEqualTo(2);
  }

  @Test
  void a_run_that_takes_too_long_ends_and_the_worker_goes_on() {
    IngestionJob job = fixture.requested(version);
    CountDownLatch never = new CountDownLatch(1);

    fixture.worker(context -> awaitUninterruptibly(never), Duration.ofMillis(100)).handle(job);

    assertThat(failure(job).code()).isEqualTo("TIMEOUT");
    never.countDown();
  }

  @Test
  void a_worker_that_stops_gives_the_run_back_and_the_attempt_does_not_count()
      throws InterruptedException {
    IngestionJob job = fixture.requested(version);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger givenBack = new AtomicInteger();
    RunIngestion worker =
        fixture.worker(
            context -> {
              started.countDown();
              await(never);
            });
    Thread jobThread =
        new Thread(
            () -> {
              GivenBack back = catchThrowableOfType(GivenBack.class, () -> worker.handle(job));
              givenBack.set(back.pause().isZero() ? 1 : 2);
            });
    jobThread.start();
    started.await();

    jobThread.interrupt();
    jobThread.join();

    assertThat(givenBack).hasValue(1);
    assertThat(state(job)).isEqualTo(RunState.QUEUED);
    assertThat(attempt(job)).isZero();
    fixture.worker(IngestionFixture::handOn).handle(job);
    assertThat(state(job)).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void a_worker_that_was_given_up_and_comes_back_changes_nothing() throws InterruptedException {
    IngestionJob job = fixture.requested(version);
    CountDownLatch paused = new CountDownLatch(1);
    CountDownLatch resume = new CountDownLatch(1);
    RunIngestion zombie =
        fixture.worker(
            context -> {
              IngestionFixture.handOn(context, chunk("zombie"));
              paused.countDown();
              awaitUninterruptibly(resume);
            });
    Thread zombieThread = new Thread(() -> zombie.handle(job));
    zombieThread.start();
    paused.await();

    fixture.worker(context -> IngestionFixture.handOn(context, chunk("second"))).handle(job);
    resume.countDown();
    zombieThread.join();

    assertThat(fixture.store.chunks(version)).containsExactly(chunk("second"));
    assertThat(state(job)).isEqualTo(RunState.SUCCEEDED);
    assertThat(attempt(job)).isEqualTo(2);
    assertThat(fixture.store.audited()).containsExactly("ingest_start", "ingest_complete");
  }

  @Test
  void a_run_that_is_cancelled_while_running_publishes_nothing() {
    IngestionJob job = fixture.requested(version);

    fixture
        .worker(
            context -> {
              IngestionFixture.handOn(context, chunk("a"));
              fixture.cancel(job);
            })
        .handle(job);

    assertThat(state(job)).isEqualTo(RunState.CANCELLED);
    assertThat(status()).isEqualTo(IngestionStatus.UPLOADED);
    assertThat(fixture.store.chunks(version)).isEmpty();
  }

  @Test
  void a_malformed_job_is_refused() {
    assertThatThrownBy(() -> IngestionJob.parse("no job")).hasMessageContaining("workspace/run");
    IngestionJob job = fixture.requested(version);
    assertThat(IngestionJob.parse(job.key())).isEqualTo(job);
  }

  private Duration pauseOf(RunIngestion worker, IngestionJob job) {
    return catchThrowableOfType(GivenBack.class, () -> worker.handle(job)).pause();
  }

  private RunState state(IngestionJob job) {
    return fixture.store.run(job.runId()).state();
  }

  private int attempt(IngestionJob job) {
    return fixture.store.run(job.runId()).attempt();
  }

  private RunFailure failure(IngestionJob job) {
    return fixture.store.run(job.runId()).errors().get(0);
  }

  private IngestionStatus status() {
    return fixture.documents.version(version).status();
  }

  private static int endlessly(int depth) {
    return depth < 0 ? depth : endlessly(depth + 1) + depth;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException e) {
        continue;
      }
    }
  }

  private Chunk chunk(String text) {
    return new Chunk(
        new ChunkText(
            new ChunkId(version.value() + ":ROOT:1:" + text),
            1,
            SectionPath.ROOT,
            text,
            text,
            1,
            List.of(new AnchorId(version, AnchorContentType.P, "0123456789abcdef", 1)),
            SourceZone.UNKNOWN,
            DocumentLanguage.EN),
        new Embedding(new float[Embedding.DIMENSION]),
        new EmbedderId("none", "1"));
  }

  @Test
  void the_record_of_a_run_has_the_time_of_each_step() {
    IngestionJob job = fixture.requested(version);

    fixture.worker(IngestionFixture::handOn).handle(job);

    assertThat(fixture.store.run(job.runId()).summary().timingsMillis().keySet())
        .containsExactlyElementsOf(IngestionFixture.PLAN.steps());
  }
}
