package io.clinnexus.worker.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import io.clinnexus.worker.WorkerApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills workers without warning. The number of kills is small here; {@code -Dclinnexus.kills=200}
 * makes it the size of the promise.
 */
@PostgresTest
class KilledWorkerTest {

  private static final int KILLS = Integer.getInteger("clinnexus.kills", 6);
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final List<WorkerProcess> processes = new ArrayList<>();
  private final Random random = new Random(20260102);
  private final TestDatabase database;
  private final Dump dump;
  private final Path folder;
  private final Path files;
  private TestWorker desk;

  KilledWorkerTest(TestDatabase database, @TempDir Path folder) {
    this.database = database;
    this.dump = new Dump(database);
    this.folder = folder;
    this.files = folder.resolve("files");
  }

  @BeforeEach
  void open() {
    desk = TestWorker.withoutJobs(database, files);
  }

  @AfterEach
  void close() {
    processes.forEach(WorkerProcess::kill);
    desk.close();
  }

  @Test
  void killed_workers_lose_nothing_and_do_nothing_twice() throws IOException {
    List<Path> originals = new ArrayList<>();
    List<DocumentVersionId> versions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      originals.add(Samples.protocol(folder, "killed" + i, 10 + 4 * i));
      versions.add(desk.upload(originals.get(i)));
    }
    List<IngestionRunId> runs = new ArrayList<>(versions.stream().map(desk::request).toList());
    start(WorkerApplication.class, "--clinnexus.worker.runs.max-attempts=1000");
    start(WorkerApplication.class, "--clinnexus.worker.runs.max-attempts=1000");

    for (int kill = 0; kill < KILLS; kill++) {
      if (runs.stream().allMatch(desk::ended)) {
        versions.forEach(version -> runs.add(desk.request(version)));
      }
      Await.until(PATIENCE, () -> runs.stream().allMatch(desk::ended) || !atWork().isEmpty());
      LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
      WorkerProcess victim = atWork().stream().findFirst().orElse(processes.get(0));
      processes.remove(victim);
      victim.kill();
      start(WorkerApplication.class, "--clinnexus.worker.runs.max-attempts=1000");
    }

    assertThat(runs).allSatisfy(run -> assertThat(end(run).state()).isEqualTo(RunState.SUCCEEDED));
    assertThat(published(versions)).isEqualTo(undisturbed(originals));
    assertThat(versions)
        .allSatisfy(
            version -> assertThat(completions(version)).isEqualTo(runs.size() / versions.size()));
    assertThat(dump.query("select id from document_versions where ingestion_status = 'processing'"))
        .isEmpty();
    assertThat(
            dump.query(
                "select c.chunk_id from chunks c, unnest(c.anchor_ids) a(id)"
                    + " where not exists (select from anchors where anchor_id = a.id)"))
        .isEmpty();
  }

  @Test
  void a_document_that_kills_every_worker_is_given_up_and_blocks_no_other() throws IOException {
    Path poison = Samples.protocol(folder, "poison", 7);
    IngestionRunId poisoned = desk.request(desk.upload(poison));
    List<IngestionRunId> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(desk.request(desk.upload(Samples.protocol(folder, "other" + i, 20 + i))));
    }
    String setting = CrashingWorker.POISON_BYTES + Files.size(poison);
    start(CrashingWorker.class, setting);

    Await.until(
        PATIENCE,
        () -> {
          if (processes.removeIf(process -> !process.alive())) {
            startUnchecked(CrashingWorker.class, setting);
          }
          return desk.ended(poisoned) && others.stream().allMatch(desk::ended);
        });

    assertThat(end(poisoned).state()).isEqualTo(RunState.FAILED);
    assertThat(end(poisoned).attempt()).isEqualTo(4);
    assertThat(end(poisoned).errors()).extracting("code").containsExactly("WORKER_CRASHED");
    assertThat(others)
        .allSatisfy(run -> assertThat(end(run).state()).isEqualTo(RunState.SUCCEEDED));
  }

  /** The living workers that have claimed a job. */
  private List<WorkerProcess> atWork() {
    List<String> names =
        dump.query(
            "select distinct picked_by from scheduled_tasks"
                + " where picked and task_name = 'ingest-document-version'");
    return processes.stream().filter(process -> names.contains(process.name())).toList();
  }

  private IngestionRun end(IngestionRunId run) {
    return desk.awaitEnd(run);
  }

  private List<List<String>> published(List<DocumentVersionId> versions) {
    return versions.stream().map(dump::of).toList();
  }

  private List<List<String>> undisturbed(List<Path> originals) {
    List<DocumentVersionId> versions = originals.stream().map(desk::upload).toList();
    versions.stream().map(desk::request).toList().forEach(this::end);
    return published(versions);
  }

  private int completions(DocumentVersionId version) {
    String sql =
        "select count(*) from audit_log where action = 'ingest_complete'"
            + " and entity_id = cast(cast(? as uuid) as text)";
    return Integer.parseInt(dump.query(sql, version).get(0));
  }

  private void startUnchecked(Class<?> mainClass, String setting) {
    try {
      start(mainClass, setting);
    } catch (IOException e) {
      throw new IllegalStateException("a worker could not be started", e);
    }
  }

  private void start(Class<?> mainClass, String... settings) throws IOException {
    processes.add(WorkerProcess.start(mainClass, database, files, settings));
  }
}
