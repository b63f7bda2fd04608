package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No document of the workspace has this id. */
public final class DocumentNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public DocumentNotFound(DocumentId id) {
    super(
        ErrorKind.NOT_FOUND,
        "document.not-found",
        "There is no document " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
