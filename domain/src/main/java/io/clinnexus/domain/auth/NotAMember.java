package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The user is not a member of the workspace, or no longer in the role. */
public final class NotAMember extends DomainException {

  private static final long serialVersionUID = 1L;

  public NotAMember(UserId id) {
    super(
        ErrorKind.NOT_FOUND,
        "membership.not-found",
        "The user " + id.value() + " is not a member of the workspace in this role.",
        Map.of("id", id.value()));
  }
}
