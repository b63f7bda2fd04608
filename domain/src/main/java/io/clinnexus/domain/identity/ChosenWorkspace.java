package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceNotFound;
import java.util.List;
import java.util.Optional;

/** In which of their workspaces somebody acts: the one they name, or the only one. */
final class ChosenWorkspace {

  private ChosenWorkspace() {}

  /**
   * Throws {@link WorkspaceNotFound} for one that is not theirs, {@link WorkspaceAmbiguous} or
   * {@link NoWorkspace}.
   */
  static OwnMembership of(List<OwnMembership> memberships, Optional<WorkspaceId> wanted) {
    if (wanted.isPresent()) {
      return memberships.stream()
          .filter(membership -> membership.workspaceId().equals(wanted.get()))
          .findFirst()
          .orElseThrow(() -> new WorkspaceNotFound(wanted.get()));
    }
    if (memberships.isEmpty()) {
      throw new NoWorkspace();
    }
    if (memberships.size() > 1) {
      throw new WorkspaceAmbiguous();
    }
    return memberships.get(0);
  }
}
