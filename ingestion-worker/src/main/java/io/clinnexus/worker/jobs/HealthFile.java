package io.clinnexus.worker.jobs;

import io.clinnexus.domain.ingestion.ActiveRuns;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that holds the time when the worker last reached its database. It grows old when the
 * worker hangs or the database is away, and goes when the worker stops.
 */
public final class HealthFile implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HealthFile.class);

  private final Path file;
  private final ActiveRuns activeRuns;
  private final Transactions transactions;
  private final Clock clock;
  private final ScheduledExecutorService timer;

  public HealthFile(Path file, ActiveRuns activeRuns, Transactions transactions, Clock clock) {
    this.file = file;
    this.activeRuns = activeRuns;
    this.transactions = transactions;
    this.clock = clock;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "health-file");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Touches the file now and then after each interval. */
  public void start(Duration interval) {
    timer.scheduleWithFixedDelay(this::touch, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void touch() {
    try {
      transactions.read(() -> activeRuns.withoutJob(Duration.ofDays(1), 1));
      Files.writeString(file, clock.instant().toString());
    } catch (DomainException e) {
      log.warn("health file not touched: {}", e.code());
    } catch (IOException e) {
      log.warn("health file not touched: it cannot be written");
    }
  }

  @Override
  public void close() throws IOException {
    timer.shutdownNow();
    Files.deleteIfExists(file);
  }
}
