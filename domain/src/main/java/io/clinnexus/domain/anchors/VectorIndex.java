package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;

/**
 * The index of vectors and words that makes search in large workspaces fast. It follows behind
 * publishing: until it has caught up with a version, that version is searched exactly.
 */
public interface VectorIndex {

  /** What remains of a version after a step. */
  enum Progress {
    /** The index holds the version as it was published. */
    DONE,
    /** A batch was taken, and there may be another. */
    MORE,
    /** Somebody else is at this version. */
    BUSY
  }

  /**
   * Takes one step towards the published chunks of a version: outdated vectors go, at most {@code
   * batch} missing ones come. The step that finds none missing takes the version off the backlog,
   * unless it was published again meanwhile. Needs an open transaction; may be repeated.
   */
  Progress catchUp(WorkspaceId workspaceId, DocumentVersionId versionId, int batch);

  /**
   * Keeps with the requests of a version that it failed once more, why, and until when it is left
   * alone. It stays on the backlog, and a later request is not put off. Needs an open transaction.
   */
  void putOff(WorkspaceId workspaceId, DocumentVersionId versionId, String code, Instant until);
}
