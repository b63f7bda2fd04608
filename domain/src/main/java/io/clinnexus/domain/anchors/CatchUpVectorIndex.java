package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the vector index up to date with what was published. Each batch is a transaction of its
 * own, so that publishing never waits long for it, and whatever was done before an interruption
 * stays done. A version that fails is put off, each time for longer, and holds up no other. Any
 * number of workers may do this at once.
 */
public final class CatchUpVectorIndex {

  /** Versions of one call, so that a caller with other work gets round to it. */
  private static final int VERSIONS = 5;

  /** An insertion in the index takes some ten milliseconds. */
  private static final int BATCH = 100;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** From here on doubling two seconds exceeds the longest pause. */
  private static final int ATTEMPTS_THAT_MATTER = 9;

  private final VectorBacklog backlog;
  private final VectorIndex index;
  private final Transactions transactions;
  private final Clock clock;

  public CatchUpVectorIndex(
      VectorBacklog backlog, VectorIndex index, Transactions transactions, Clock clock) {
    this.backlog = backlog;
    this.index = index;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What a call came to.
   *
   * @param done how many versions the index has caught up with
   */
  public record Outcome(int done, List<Failure> failures) {

    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /**
   * A version that was put off.
   *
   * @param entry the version, with its attempts before this one
   * @param code what went wrong, as it is kept with the request
   */
  public record Failure(VectorBacklog.Entry entry, String code, RuntimeException cause) {}

  /**
   * Catches up with the versions that are due. Throws only when not even the failure of a version
   * could be kept.
   */
  public Outcome handle() {
    int done = 0;
    List<Failure> failures = new ArrayList<>();
    for (VectorBacklog.Entry entry :
        transactions.read(() -> backlog.due(clock.instant(), VERSIONS))) {
      try {
        if (catchUp(entry) == VectorIndex.Progress.DONE) {
          done++;
        }
      } catch (RuntimeException e) {
        // whatever it is, it concerns this version; the next one has its turn
        failures.add(putOff(entry, e));
      }
    }
    return new Outcome(done, failures);
  }

  /** How long a version waits after it failed once more. */
  static Duration pauseAfter(int attempts) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(attempts, ATTEMPTS_THAT_MATTER + 1));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private VectorIndex.Progress catchUp(VectorBacklog.Entry entry) {
    VectorIndex.Progress progress = VectorIndex.Progress.MORE;
    while (progress == VectorIndex.Progress.MORE) {
      progress =
          transactions.call(() -> index.catchUp(entry.workspaceId(), entry.versionId(), BATCH));
    }
    return progress;
  }

  private Failure putOff(VectorBacklog.Entry entry, RuntimeException cause) {
    String code =
        cause instanceof DomainException failure
            ? failure.code()
            : "unexpected." + cause.getClass().getSimpleName();
    try {
      transactions.run(
          () ->
              index.putOff(
                  entry.workspaceId(),
                  entry.versionId(),
                  code,
                  clock.instant().plus(pauseAfter(entry.attempts() + 1))));
    } catch (DomainException e) {
      cause.addSuppressed(e);
      throw cause;
    }
    return new Failure(entry, code, cause);
  }
}
