package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Nobody has this id. */
public final class UserNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public UserNotFound(UserId id) {
    super(
        ErrorKind.NOT_FOUND,
        "user.not-found",
        "There is no user " + id.value() + ".",
        Map.of("id", id.value()));
  }
}
