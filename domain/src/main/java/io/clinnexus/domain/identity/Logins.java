package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What authentication reads before it is known in which workspace: only ever what belongs to the
 * one secret, address, identity or person that is asked for.
 */
public interface Logins {

  /** Finds the token with this secret, revoked or expired or not. */
  Optional<PresentedToken> presented(TokenHash hash);

  /** Finds the user with this address, capital letters or not. */
  Optional<Login> byEmail(EmailAddress email);

  /** Finds the user that an issuer knows. */
  Optional<Login> byIdentity(ExternalIdentity identity);

  /** The workspaces of a person, in the order of joining. */
  List<OwnMembership> memberships(UserId userId);
}
