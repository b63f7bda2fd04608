package io.clinnexus.worker.scenario;

import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a new version of a hundred pages takes from its upload until it is published and all
 * that follows is done, by a worker that is warm. Run by name.
 */
@PostgresTest
class NewVersionBenchmark {

  /** Some 2,000 anchors, as a hundred pages have. */
  private static final int SECTIONS = 111;

  private static final int ROUNDS = 6;

  @Test
  void from_the_upload_to_the_last_follow_up(TestDatabase database, @TempDir Path folder)
      throws IOException {
    Dump dump = new Dump(database);
    try (TestWorker worker = TestWorker.start(database, folder.resolve("files"))) {
      for (int round = 0; round < ROUNDS; round++) {
        Path place = Files.createDirectory(folder.resolve("round" + round));
        Path file = Samples.protocol(place, "benchmark", SECTIONS + round);
        long began = System.nanoTime();
        DocumentVersionId version = worker.upload(file);
        IngestionRunId request = worker.request(version);
        IngestionRun run = worker.awaitEnd(request);
        long published = System.nanoTime();
        Await.until(Duration.ofSeconds(60), () -> jobs(dump) == 0);
        long done = System.nanoTime();
        System.getLogger(NewVersionBenchmark.class.getName())
            .log(
                System.Logger.Level.INFO,
                String.format(
                    Locale.ROOT,
                    "version %d of %d anchors: published after %d ms, followed up after %d ms",
                    round + 1,
                    run.summary().anchors().total(),
                    (published - began) / 1_000_000,
                    (done - began) / 1_000_000));
      }
    }
  }

  private static long jobs(Dump dump) {
    return Long.parseLong(
        dump.query("select count(*) from scheduled_tasks where task_name = 'publication-follow-up'")
            .get(0));
  }
}
