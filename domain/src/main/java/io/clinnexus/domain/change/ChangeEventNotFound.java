package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No change event of the workspace has this id. */
public final class ChangeEventNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public ChangeEventNotFound(ChangeEventId id) {
    super(
        ErrorKind.NOT_FOUND,
        "change-event.not-found",
        "There is no change event " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
