package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** A key was asked for that may do more than the one in use. */
public final class ScopeBeyondOwn extends DomainException {

  private static final long serialVersionUID = 1L;

  public ScopeBeyondOwn() {
    super(
        ErrorKind.FORBIDDEN,
        "api-key.scope-beyond-own",
        "A key cannot have scopes that the key in use lacks.");
  }
}
