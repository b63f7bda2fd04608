package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Readers see nothing of the version yet. */
public final class VersionNotPublished extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionNotPublished(DocumentVersionId id) {
    super(
        ErrorKind.CONFLICT,
        "document-version.not-published",
        "The version " + id.value() + " was not published yet.",
        Map.of("id", id.value()));
  }
}
