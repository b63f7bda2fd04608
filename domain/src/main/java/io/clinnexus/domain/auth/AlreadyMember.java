package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The user is a member of the workspace already. */
public final class AlreadyMember extends DomainException {

  private static final long serialVersionUID = 1L;

  public AlreadyMember(UserId id) {
    super(
        ErrorKind.CONFLICT,
        "membership.exists",
        "The user " + id.value() + " is a member of the workspace already.",
        Map.of("id", id.value()));
  }
}
