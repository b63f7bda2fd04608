package io.clinnexus.domain.auth;

import java.util.UUID;

/** Who acts, and in which workspace; every command and query carries one. */
public record Actor(WorkspaceId workspaceId, UserId userId) implements WorkspaceScoped {

  private static final UUID BUILT_IN = UUID.fromString("00000000-0000-0000-0000-000000000001");

  /** The single workspace and user that a stand-alone installation starts with. */
  public static Actor builtIn() {
    return new Actor(new WorkspaceId(BUILT_IN), new UserId(BUILT_IN));
  }
}
