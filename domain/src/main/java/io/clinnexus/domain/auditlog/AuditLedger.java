package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.Optional;
import java.util.function.Consumer;

/** The sealed audit log of each workspace. */
public interface AuditLedger {

  /**
   * Seals at most so many waiting rows, oldest first, and says how many it were. A row is sealed
   * once, whoever asks.
   */
  int seal(WorkspaceId workspaceId, int atMost);

  /** The last link; empty while nothing is sealed. */
  Optional<ChainHead> head(WorkspaceId workspaceId);

  /** Hands over every link in the order of the chain, without holding more than a few in memory. */
  void eachSealed(WorkspaceId workspaceId, Consumer<SealedRow> visitor);

  /** How many rows have no seal. */
  UnsealedRows unsealed(WorkspaceId workspaceId);
}
