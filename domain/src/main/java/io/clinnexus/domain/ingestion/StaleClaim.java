package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The claim of this worker is no longer the newest of the run. */
public final class StaleClaim extends DomainException {

  private static final long serialVersionUID = 1L;

  public StaleClaim(IngestionRunId id) {
    super(
        ErrorKind.CONFLICT,
        "ingestion.stale-claim",
        "The run was cancelled or taken over by another worker; nothing was changed.",
        Map.of("runId", id.value()));
  }
}
