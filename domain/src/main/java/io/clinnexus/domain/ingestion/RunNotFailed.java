package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Only a run that failed or was cancelled is tried again. */
public final class RunNotFailed extends DomainException {

  private static final long serialVersionUID = 1L;

  public RunNotFailed(IngestionRunId id) {
    super(
        ErrorKind.CONFLICT,
        "ingestion.not-failed",
        "The ingestion has neither failed nor been cancelled.",
        Map.of("runId", id.value()));
  }
}
