package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The id of the workspace is taken. */
public final class WorkspaceExists extends DomainException {

  private static final long serialVersionUID = 1L;

  public WorkspaceExists(WorkspaceId id) {
    super(
        ErrorKind.CONFLICT,
        "workspace.exists",
        "There is a workspace " + id.value() + " already.",
        Map.of("id", id.value()));
  }
}
