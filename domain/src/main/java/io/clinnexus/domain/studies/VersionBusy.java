package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The version cannot be changed while a run is queued or running. */
public final class VersionBusy extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionBusy(DocumentVersionId id) {
    super(
        ErrorKind.CONFLICT,
        "document-version.busy",
        "The version is being ingested. Wait until the run ends, or cancel it.",
        Map.of("id", id.value()));
  }
}
