package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;

/** A tenant; everything but users and shared reference data belongs to one. */
public record Workspace(WorkspaceId id, String name, Instant createdAt) implements WorkspaceScoped {

  private static final int MAX_NAME = 200;

  public Workspace {
    name = StorableText.stripped(name, "name", MAX_NAME);
  }

  /** The workspace itself is the tenant. */
  @Override
  public WorkspaceId workspaceId() {
    return id;
  }
}
