package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Another user has the address, perhaps in other capital letters. */
public final class EmailTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public EmailTaken() {
    super(
        ErrorKind.CONFLICT,
        "user.email-taken",
        "Another user has this address already.",
        Map.of("field", "email"));
  }
}
