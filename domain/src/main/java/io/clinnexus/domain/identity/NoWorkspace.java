package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** A person who is known, and a member of no workspace. */
public final class NoWorkspace extends DomainException {

  private static final long serialVersionUID = 1L;

  public NoWorkspace() {
    super(
        ErrorKind.FORBIDDEN,
        "workspace.none",
        "You are not a member of any workspace. Ask an administrator to add you.");
  }
}
