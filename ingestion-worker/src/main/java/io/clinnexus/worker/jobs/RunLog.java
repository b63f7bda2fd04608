package io.clinnexus.worker.jobs;

import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.Publication;
import io.clinnexus.domain.ingestion.RunSummary;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log lines of runs and of what follows them: ids, counts and times. Messages of exceptions are
 * left out, for they may quote the document; the places they came from are kept.
 */
final class RunLog {

  private static final Logger log = LoggerFactory.getLogger(RunLog.class);
  private static final int FRAMES = 12;

  private RunLog() {}

  static void published(ClaimedRun run, RunSummary summary) {
    log.info(
        "run {}: published version {}, {} anchors, {} chunks, {} characters unaccounted, {}",
        run.id().value(),
        run.version().id().value(),
        summary.anchors().total(),
        summary.chunks().total(),
        summary.ledger().map(ledger -> ledger.unaccounted()).orElse(0L),
        summary.timingsMillis().entrySet().stream()
            .map(step -> step.getKey().code() + " " + step.getValue() + " ms")
            .collect(Collectors.joining(", ")));
  }

  static void failed(ClaimedRun run, Diagnosis diagnosis, Throwable failure) {
    if (diagnosis.failure().code().equals(Diagnosis.INTERNAL)) {
      log.error("run {}: {}", run.id().value(), places(failure));
    } else {
      log.warn("run {}: {}", run.id().value(), diagnosis.failure().code());
    }
  }

  static void failed(
      Publication publication, String followUp, Diagnosis diagnosis, Throwable failure) {
    String code = diagnosis.failure().code();
    log.warn(
        "version {}: {} failed with {}{}",
        publication.version().id().value(),
        followUp,
        code,
        code.equals(Diagnosis.INTERNAL) ? ", " + places(failure) : "");
  }

  private static String places(Throwable failure) {
    Throwable cause = failure.getCause();
    String here =
        failure.getClass().getName()
            + Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> System.lineSeparator() + "    at " + frame)
                .collect(Collectors.joining());
    return cause == null || cause == failure
        ? here
        : here + System.lineSeparator() + "  caused by " + places(cause);
  }
}
