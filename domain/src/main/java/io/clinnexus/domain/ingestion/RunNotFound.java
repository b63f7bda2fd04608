package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No ingestion run of the workspace has this id. */
public final class RunNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public RunNotFound(IngestionRunId id) {
    super(
        ErrorKind.NOT_FOUND,
        "ingestion.not-found",
        "There is no ingestion " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
