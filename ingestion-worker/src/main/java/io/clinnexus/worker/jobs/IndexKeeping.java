package io.clinnexus.worker.jobs;

import io.clinnexus.domain.anchors.CatchUpVectorIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the search index up to date behind publishing, and logs each version that fails. */
public final class IndexKeeping {

  private static final Logger log = LoggerFactory.getLogger(IndexKeeping.class);

  private final CatchUpVectorIndex catchUp;

  public IndexKeeping(CatchUpVectorIndex catchUp) {
    this.catchUp = catchUp;
  }

  void handle() {
    for (CatchUpVectorIndex.Failure failure : catchUp.handle().failures()) {
      log.warn(
          "version {}: the search index cannot catch up ({}), attempt {}, it is searched exactly"
              + " meanwhile",
          failure.entry().versionId().value(),
          failure.code(),
          failure.entry().attempts() + 1,
          failure.cause());
    }
  }
}
