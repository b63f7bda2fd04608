package io.clinnexus.domain.auth;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Workspaces in a map; the built-in one is there. */
public final class InMemoryWorkspaces implements Workspaces {

  private final Map<WorkspaceId, Workspace> all = new HashMap<>();

  public InMemoryWorkspaces() {
    add(new Workspace(Actor.builtIn().workspaceId(), "Default workspace", Instant.EPOCH));
  }

  @Override
  public synchronized void add(Workspace workspace) {
    if (all.putIfAbsent(workspace.id(), workspace) != null) {
      throw new WorkspaceExists(workspace.id());
    }
  }

  @Override
  public synchronized Optional<Workspace> find(WorkspaceId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public synchronized void rename(WorkspaceId id, String name) {
    Workspace old = find(id).orElseThrow(() -> new WorkspaceNotFound(id));
    all.put(id, new Workspace(id, name, old.createdAt()));
  }
}
