package io.clinnexus.worker.jobs;

import java.util.Optional;

/** How an attempt ended: by itself with or without a failure, or because it was told to stop. */
record Ending(Kind kind, Optional<Throwable> failure) {

  enum Kind {
    SUCCEEDED,
    FAILED,
    /** It took longer than a run may. */
    TIMED_OUT,
    /** The worker shuts down. */
    STOPPED
  }

  static final Ending SUCCESS = new Ending(Kind.SUCCEEDED, Optional.empty());
  static final Ending TIME_OUT = new Ending(Kind.TIMED_OUT, Optional.empty());
  static final Ending STOP = new Ending(Kind.STOPPED, Optional.empty());

  static Ending failed(Throwable failure) {
    return new Ending(Kind.FAILED, Optional.of(failure));
  }

  boolean outOfMemory() {
    return failure.filter(OutOfMemoryError.class::isInstance).isPresent();
  }
}
