package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Another user is bound to the identity already. */
public final class IdentityTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public IdentityTaken() {
    super(
        ErrorKind.CONFLICT,
        "user.identity-taken",
        "Another user is bound to this subject of the issuer already.",
        Map.of("field", "subject"));
  }
}
