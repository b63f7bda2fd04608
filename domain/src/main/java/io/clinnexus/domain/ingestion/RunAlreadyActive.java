package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The version has a queued or running run already. */
public final class RunAlreadyActive extends DomainException {

  private static final long serialVersionUID = 1L;

  public RunAlreadyActive(IngestionRunId id) {
    super(
        ErrorKind.CONFLICT,
        "ingestion.already-active",
        "The version is already being ingested by run " + id.value() + ".",
        Map.of("runId", id.value()));
  }
}
