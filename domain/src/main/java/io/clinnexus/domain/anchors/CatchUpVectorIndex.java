package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.Transactions;

/**
 * Brings the vector index up to date with what was published. Each batch is a transaction of its
 * own, so that publishing never waits long for it, and whatever was done before an interruption
 * stays done. Any number of workers may do this at once.
 */
public final class CatchUpVectorIndex {

  /** Versions of one call, so that a caller with other work gets round to it. */
  private static final int VERSIONS = 5;

  /** An insertion in the index takes some ten milliseconds. */
  private static final int BATCH = 100;

  private final VectorBacklog backlog;
  private final VectorIndex index;
  private final Transactions transactions;

  public CatchUpVectorIndex(VectorBacklog backlog, VectorIndex index, Transactions transactions) {
    this.backlog = backlog;
    this.index = index;
    this.transactions = transactions;
  }

  /** Catches up with the versions that wait longest; returns how many are done. */
  public int handle() {
    int done = 0;
    for (VectorBacklog.Entry entry : transactions.read(() -> backlog.oldest(VERSIONS))) {
      if (catchUp(entry) == VectorIndex.Progress.DONE) {
        done++;
      }
    }
    return done;
  }

  private VectorIndex.Progress catchUp(VectorBacklog.Entry entry) {
    VectorIndex.Progress progress = VectorIndex.Progress.MORE;
    while (progress == VectorIndex.Progress.MORE) {
      progress =
          transactions.call(() -> index.catchUp(entry.workspaceId(), entry.versionId(), BATCH));
    }
    return progress;
  }
}
