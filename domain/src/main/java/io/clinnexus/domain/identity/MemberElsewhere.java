package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;

/** The person is a member of another workspace, too, which an invitation would open. */
public final class MemberElsewhere extends DomainException {

  private static final long serialVersionUID = 1L;

  public MemberElsewhere() {
    super(
        ErrorKind.CONFLICT,
        "member.elsewhere",
        "The member belongs to more than this workspace, so nobody here can reset their password.");
  }
}
