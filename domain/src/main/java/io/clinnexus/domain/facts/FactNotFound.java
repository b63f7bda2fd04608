package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No fact of the workspace has this id. */
public final class FactNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public FactNotFound(FactId id) {
    super(
        ErrorKind.NOT_FOUND,
        "fact.not-found",
        "There is no fact " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
