package io.clinnexus.worker.jobs;

import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.time.Duration;

/** What a failure of a run means for it, and how to say it to a medical writer. */
record Diagnosis(Reaction reaction, RunFailure failure) {

  /** The code of what the program itself is to blame for. */
  static final String INTERNAL = "INTERNAL_ERROR";

  /** What to do about a failure. */
  enum Reaction {
    /** The run ends as failed; the same file would fail again. */
    FAIL,
    /** Something outside was away; the run is worth another attempt. */
    RETRY,
    /** The run is not ours any more; there is nothing to do. */
    DROP
  }

  static Diagnosis of(Throwable failure) {
    if (failure instanceof StaleClaim) {
      return of(Reaction.DROP, "STALE_CLAIM", "The run was cancelled or taken over.");
    }
    if (failure instanceof DomainException named) {
      Reaction reaction = named.kind() == ErrorKind.UNAVAILABLE ? Reaction.RETRY : Reaction.FAIL;
      return of(reaction, named.code(), String.valueOf(named.getMessage()));
    }
    if (failure instanceof OutOfMemoryError) {
      return of(
          Reaction.FAIL,
          RejectionCode.LIMIT_EXCEEDED.code(),
          "The document needs more memory than the worker has. Split it into several documents.");
    }
    if (failure instanceof StackOverflowError) {
      return of(
          Reaction.FAIL,
          RejectionCode.LIMIT_EXCEEDED.code(),
          "The document is nested too deeply to be read.");
    }
    return of(
        Reaction.FAIL,
        INTERNAL,
        "The document could not be processed because of a fault in the program.");
  }

  /** A run that worker after worker did not survive. */
  static RunFailure crashed(int attempts) {
    return new RunFailure(
        "WORKER_CRASHED",
        "The document was tried %d times and stopped the worker each time.".formatted(attempts));
  }

  /** A run that was told to stop because it took too long. */
  static RunFailure timedOut(Duration limit) {
    return new RunFailure(
        RejectionCode.TIMEOUT.code(),
        "The document took longer than %d seconds, the limit for one ingestion."
            .formatted(limit.toSeconds()));
  }

  private static Diagnosis of(Reaction reaction, String code, String message) {
    return new Diagnosis(reaction, new RunFailure(code, message));
  }
}
