package io.clinnexus.worker.jobs;

import io.clinnexus.domain.ingestion.IngestionRunId;
import java.time.Duration;

/** A run goes back to the queue; the job is due again after the pause. */
final class GivenBack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration pause;

  GivenBack(IngestionRunId id, String reason, Duration pause) {
    super("Run " + id.value() + " goes back to the queue: " + reason, null, false, false);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
