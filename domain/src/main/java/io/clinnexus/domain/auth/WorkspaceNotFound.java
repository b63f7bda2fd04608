package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No workspace has this id. */
public final class WorkspaceNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public WorkspaceNotFound(WorkspaceId id) {
    super(
        ErrorKind.NOT_FOUND,
        "workspace.not-found",
        "There is no workspace " + id.value() + ".",
        Map.of("id", id.value()));
  }
}
