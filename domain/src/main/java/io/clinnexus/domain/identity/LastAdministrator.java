package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** A workspace without an administrator could never get one again. */
public final class LastAdministrator extends DomainException {

  private static final long serialVersionUID = 1L;

  public LastAdministrator() {
    super(
        ErrorKind.CONFLICT,
        "member.last-administrator",
        "The only administrator of a workspace cannot leave or take another role.");
  }
}
