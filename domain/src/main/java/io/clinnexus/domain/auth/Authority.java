package io.clinnexus.domain.auth;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may do: the role in the workspace, cut down to the scopes of the key in use. */
public record Authority(Role role, Set<Scope> scopes) {

  /** Everything; what the application itself has when it works on somebody's behalf. */
  public static final Authority FULL = of(Role.ADMIN);

  public Authority {
    scopes = Set.copyOf(scopes);
  }

  /** All that a role allows. */
  public static Authority of(Role role) {
    return new Authority(role, EnumSet.allOf(Scope.class));
  }

  /** Whether there is anything at all that may be changed. */
  public boolean allowsChanges() {
    return Operation.CHANGE.roles().contains(role) && !Set.of(Scope.READ).containsAll(scopes);
  }

  /** Whether the operation is among what may be done. */
  public boolean allows(Operation operation) {
    return scopes.contains(operation.scope()) && operation.roles().contains(role);
  }
}
