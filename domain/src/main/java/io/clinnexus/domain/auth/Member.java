package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.InvalidValue;

/** A user with the membership in one workspace. */
public record Member(User user, Membership membership) implements WorkspaceScoped {

  public Member {
    InvalidValue.unless(
        membership.userId().equals(user.id()), "userId", "must be that of the user.");
  }

  @Override
  public WorkspaceId workspaceId() {
    return membership.workspaceId();
  }
}
