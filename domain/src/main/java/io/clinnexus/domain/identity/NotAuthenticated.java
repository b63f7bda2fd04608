package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** Nobody knows who asks; the message tells nothing about what would be right. */
public final class NotAuthenticated extends DomainException {

  private static final long serialVersionUID = 1L;

  private NotAuthenticated(String code, String message) {
    super(ErrorKind.UNAUTHENTICATED, code, message);
  }

  /** Nothing was presented. */
  public static NotAuthenticated missing() {
    return new NotAuthenticated(
        "authentication.required", "Log in: send Authorization: Bearer with a key or a session.");
  }

  /** What was presented is not, or no longer, good for anything. */
  public static NotAuthenticated invalid() {
    return new NotAuthenticated(
        "authentication.invalid", "The key, session or token is not valid, or not any more.");
  }

  /** Address and password do not belong together. */
  public static NotAuthenticated wrongPassword() {
    return new NotAuthenticated(
        "login.failed", "The address or the password is wrong, or the account cannot log in.");
  }
}
