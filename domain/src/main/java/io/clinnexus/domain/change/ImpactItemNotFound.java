package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No impact item of the workspace has this id. */
public final class ImpactItemNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public ImpactItemNotFound(ImpactItemId id) {
    super(
        ErrorKind.NOT_FOUND,
        "impact-item.not-found",
        "There is no impact item " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
