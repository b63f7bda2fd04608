package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** What is in use is a key or a token of another issuer; there is no session to end. */
public final class NotASession extends DomainException {

  private static final long serialVersionUID = 1L;

  public NotASession() {
    super(
        ErrorKind.CONFLICT,
        "session.not-in-use",
        "You did not log in with a session; there is none to end.");
  }
}
