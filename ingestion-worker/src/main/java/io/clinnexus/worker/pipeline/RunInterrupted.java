package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.ingestion.IngestionRunId;

/** The thread of a run was asked to stop: the worker shuts down or the run took too long. */
public final class RunInterrupted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunInterrupted(IngestionRunId id) {
    super("Run " + id.value() + " was asked to stop.");
  }
}
