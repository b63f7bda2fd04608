package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No conflict of the workspace has this id. */
public final class ConflictNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public ConflictNotFound(ConflictId id) {
    super(
        ErrorKind.NOT_FOUND,
        "conflict.not-found",
        "There is no conflict " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
