package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Authority;
import io.clinnexus.domain.auth.WorkspaceId;
import java.util.Optional;

/** Tells who it is that an issuer vouches for. */
public final class AuthenticateExternal {

  private final Logins logins;

  public AuthenticateExternal(Logins logins) {
    this.logins = logins;
  }

  /** The person as the issuer knows them, and the workspace that is meant, if they said so. */
  public record Command(ExternalIdentity identity, Optional<WorkspaceId> workspaceId) {}

  /**
   * Returns who it is; throws {@link NoWorkspace} when nobody here is bound to the identity, and as
   * {@link ChosenWorkspace} does.
   */
  public Caller handle(Command command) {
    Login login =
        logins.byIdentity(command.identity()).filter(Login::active).orElseThrow(NoWorkspace::new);
    OwnMembership membership =
        ChosenWorkspace.of(logins.memberships(login.userId()), command.workspaceId());
    return new Caller(
        new Actor(membership.workspaceId(), login.userId(), Authority.of(membership.role())),
        Optional.empty());
  }
}
