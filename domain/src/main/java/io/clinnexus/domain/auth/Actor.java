package io.clinnexus.domain.auth;

import java.util.UUID;

/**
 * Who acts, in which workspace, and what they may do; every command and query carries one. Two are
 * equal when they are the same person in the same workspace.
 */
public record Actor(WorkspaceId workspaceId, UserId userId, Authority authority)
    implements WorkspaceScoped {

  private static final UUID BUILT_IN = UUID.fromString("00000000-0000-0000-0000-000000000001");

  /** The application at work on behalf of a person: everything is allowed. */
  public Actor(WorkspaceId workspaceId, UserId userId) {
    this(workspaceId, userId, Authority.FULL);
  }

  /** The single workspace and user that a stand-alone installation starts with. */
  public static Actor builtIn() {
    return new Actor(new WorkspaceId(BUILT_IN), new UserId(BUILT_IN));
  }

  /** Throws {@link OperationForbidden} unless the operation is allowed. */
  public void require(Operation operation) {
    if (!authority.allows(operation)) {
      throw new OperationForbidden(operation, authority);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Actor actor
        && workspaceId.equals(actor.workspaceId)
        && userId.equals(actor.userId);
  }

  @Override
  public int hashCode() {
    return 31 * workspaceId.hashCode() + userId.hashCode();
  }
}
