package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The run has ended. */
public final class RunNotActive extends DomainException {

  private static final long serialVersionUID = 1L;

  public RunNotActive(IngestionRunId id) {
    super(
        ErrorKind.CONFLICT,
        "ingestion.not-active",
        "The ingestion has already ended and cannot be cancelled.",
        Map.of("runId", id.value()));
  }
}
