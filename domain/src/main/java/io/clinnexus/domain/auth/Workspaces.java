package io.clinnexus.domain.auth;

import java.util.Optional;

/** The tenants; each sees itself only. */
public interface Workspaces {

  /** Adds a workspace; throws {@link WorkspaceExists} when the id is taken. */
  void add(Workspace workspace);

  /** Finds the workspace. */
  Optional<Workspace> find(WorkspaceId id);

  /** Gives the workspace another name; throws {@link WorkspaceNotFound}. */
  void rename(WorkspaceId id, String name);
}
