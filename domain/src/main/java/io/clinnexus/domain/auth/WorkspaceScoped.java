package io.clinnexus.domain.auth;

/**
 * Something that knows which workspace it belongs to. Every method of a port on a workspace's data
 * takes a {@link WorkspaceId} or one of these, so the store knows for whom it works.
 */
public interface WorkspaceScoped {

  /** The workspace it belongs to. */
  WorkspaceId workspaceId();
}
