package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keeps signed heads outside the database; nothing is ever taken away. */
public interface HeadArchive {

  /** Adds a head and returns when it is safe on disk. */
  void append(SignedHead head);

  /** All heads of a workspace in the order they were added. */
  List<SignedHead> heads(WorkspaceId workspaceId);

  /** The head of a workspace that was added last. */
  Optional<SignedHead> last(WorkspaceId workspaceId);
}
