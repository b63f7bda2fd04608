package io.clinnexus.worker.scenario;

import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an anchor costs in documents of growing size, from the job to the published rows. The first
 * size is the baseline; a document of 300 pages has some 6,000 anchors.
 */
@PostgresTest
class IngestionCurveBenchmark {

  /** Anchors of one section of {@link Samples#protocol}. */
  private static final int PER_SECTION = 18;

  private static final int[] SIZES = {1_000, 2_000, 6_000, 10_000, 20_000, 50_000};
  private static final int REPETITIONS = 3;

  @Test
  void the_work_per_anchor(TestDatabase database, @TempDir Path folder) throws IOException {
    try (TestWorker worker = TestWorker.start(database, folder.resolve("files"))) {
      best(worker, Samples.protocol(folder, "warm-up", 60));
      double baseline = 0;
      for (int size : SIZES) {
        Path file = Samples.protocol(folder, "of-" + size, size / PER_SECTION);
        IngestionRun run = best(worker, file);
        long anchors = run.summary().anchors().total();
        double perAnchor = millis(run) * 1000.0 / anchors;
        baseline = baseline == 0 ? perAnchor : baseline;
        System.getLogger(IngestionCurveBenchmark.class.getName())
            .log(
                System.Logger.Level.INFO,
                String.format(
                    Locale.ROOT,
                    "%d anchors: %d ms, %.0f µs for an anchor, %.2f times the first; %s",
                    anchors,
                    millis(run),
                    perAnchor,
                    perAnchor / baseline,
                    steps(run)));
      }
    }
  }

  private static IngestionRun best(TestWorker worker, Path file) {
    IngestionRun best = worker.awaitEnd(worker.request(worker.upload(file)));
    for (int i = 1; i < REPETITIONS; i++) {
      IngestionRun run = worker.awaitEnd(worker.request(worker.upload(file)));
      best = millis(run) < millis(best) ? run : best;
    }
    return best;
  }

  private static long millis(IngestionRun run) {
    return run.duration().orElseThrow().toMillis();
  }

  private static String steps(IngestionRun run) {
    StringBuilder steps = new StringBuilder();
    for (Map.Entry<StepName, Long> step : run.summary().timingsMillis().entrySet()) {
      steps.append(' ').append(step.getKey().code()).append(' ').append(step.getValue());
    }
    return steps.toString().strip();
  }
}
