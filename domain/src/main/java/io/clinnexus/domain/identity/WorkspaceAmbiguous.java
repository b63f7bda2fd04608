package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** A person of several workspaces did not say which is meant. */
public final class WorkspaceAmbiguous extends DomainException {

  private static final long serialVersionUID = 1L;

  public WorkspaceAmbiguous() {
    super(
        ErrorKind.INVALID,
        "workspace.ambiguous",
        "You are a member of several workspaces; say which one is meant.");
  }
}
