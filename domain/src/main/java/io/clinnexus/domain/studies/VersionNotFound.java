package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No document version of the workspace has this id. */
public final class VersionNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionNotFound(DocumentVersionId id) {
    super(
        ErrorKind.NOT_FOUND,
        "document-version.not-found",
        "There is no document version " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
