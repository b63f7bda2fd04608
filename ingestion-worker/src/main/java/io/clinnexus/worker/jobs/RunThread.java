package io.clinnexus.worker.jobs;

import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.IngestionPipeline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the pipeline on a thread of its own, so that a run that takes too long, recurses too deeply
 * or runs out of memory costs nothing but itself.
 */
final class RunThread {

  private static final Logger log = LoggerFactory.getLogger(RunThread.class);
  private static final long STACK_BYTES = 4L * 1024 * 1024;

  /** A thread that could not even say how it ended had no memory left for that. */
  private static final Ending SILENT =
      Ending.failed(new OutOfMemoryError("The run ended without an answer."));

  private final IngestionPipeline pipeline;
  private final Duration limit;
  private final Duration grace;

  /**
   * Makes runs end after {@code limit}.
   *
   * @param grace how long a run that was told to stop may take to do so
   */
  RunThread(IngestionPipeline pipeline, Duration limit, Duration grace) {
    this.pipeline = pipeline;
    this.limit = limit;
    this.grace = grace;
  }

  /**
   * Returns when the run has ended, or was given up: such a thread may go on, but its run is ended
   * in the database and it can publish nothing. An interrupt of the caller stops the run.
   */
  Ending execute(IngestionContext context) {
    CompletableFuture<Ending> ending = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> CurrentRun.within(context.run().id(), () -> ending.complete(endingOf(context))),
            "run-" + context.run().id().value(),
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(limit.toMillis());
      return thread.isAlive() ? stop(thread, ending, Ending.TIME_OUT) : ending.getNow(SILENT);
    } catch (InterruptedException e) {
      return stopQuietly(thread, ending);
    }
  }

  /** Whatever a run throws is an answer about this document, errors of the JVM included. */
  private Ending endingOf(IngestionContext context) {
    try {
      pipeline.run(context);
      return Ending.SUCCESS;
    } catch (Throwable failure) {
      return Ending.failed(failure);
    }
  }

  private Ending stop(Thread thread, CompletableFuture<Ending> ending, Ending reason)
      throws InterruptedException {
    thread.interrupt();
    thread.join(grace.toMillis());
    if (thread.isAlive()) {
      log.error("{} does not stop and was given up", thread.getName());
      thread.setPriority(Thread.MIN_PRIORITY);
      return reason;
    }
    return ending.getNow(SILENT).kind() == Ending.Kind.SUCCEEDED ? Ending.SUCCESS : reason;
  }

  private Ending stopQuietly(Thread thread, CompletableFuture<Ending> ending) {
    try {
      return stop(thread, ending, Ending.STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.STOP;
    }
  }
}
