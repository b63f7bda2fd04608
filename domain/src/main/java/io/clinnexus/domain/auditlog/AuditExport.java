package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * Takes the sealed audit trail of a workspace out, in the order of its methods: the beginning once,
 * every link, the end once. What it writes must hold every field, so that the chain can be computed
 * again from it.
 */
public interface AuditExport {

  /**
   * Begins.
   *
   * @param heads all signed heads that were exported before
   */
  void begin(WorkspaceId workspaceId, Instant exportedAt, List<SignedHead> heads);

  /** The next link of the chain. */
  void link(SealedRow link);

  /** Ends, with what the reader of the export must find in it. */
  void end(Summary summary);

  /**
   * What an export holds.
   *
   * @param links how many links it has
   * @param head the last of them, signed; its number is 0 when the trail is empty
   * @param waiting rows that are not sealed yet and therefore not in it
   */
  record Summary(long links, SignedHead head, long waiting) {}
}
