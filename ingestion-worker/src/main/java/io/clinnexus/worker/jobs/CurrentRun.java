package io.clinnexus.worker.jobs;

import io.clinnexus.domain.auditlog.CurrentRequest;
import io.clinnexus.domain.ingestion.IngestionRunId;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/**
 * Which run a thread works for: the audit trail names it as the request, the log as {@code run}.
 */
public final class CurrentRun implements CurrentRequest {

  private static final String LOG_KEY = "run";

  @Override
  public Optional<String> id() {
    return Optional.ofNullable(MDC.get(LOG_KEY));
  }

  /** Does the work in the name of the run. */
  static void within(IngestionRunId id, Runnable work) {
    within(id.value(), work);
  }

  /** Does the work in the name of a run, or of what else made it due. */
  static void within(UUID occasion, Runnable work) {
    try (MDC.MDCCloseable closing = MDC.putCloseable(LOG_KEY, occasion.toString())) {
      work.run();
    }
  }
}
