package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The person has an account already; only they could bind it to an identity. */
public final class AccountExists extends DomainException {

  private static final long serialVersionUID = 1L;

  public AccountExists() {
    super(
        ErrorKind.CONFLICT,
        "user.account-exists",
        "The person has an account already; add them without a subject.",
        Map.of("field", "subject"));
  }
}
