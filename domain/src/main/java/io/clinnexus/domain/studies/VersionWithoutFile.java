package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The version has no original to ingest or download. */
public final class VersionWithoutFile extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionWithoutFile(DocumentVersionId id) {
    super(
        ErrorKind.CONFLICT,
        "document-version.no-file",
        "The version has no file yet. Upload one first.",
        Map.of("id", id.value()));
  }
}
