package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a store operation while the store is away, so that what was computed is not computed
 * again. The pause doubles from the first to the longest; after the total the last failure is
 * thrown.
 */
public final class Patience {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private final Duration firstPause;
  private final Duration longestPause;
  private final Duration total;
  private final Ticker ticker;
  private final Pause pause;

  public Patience(
      Duration firstPause, Duration longestPause, Duration total, Ticker ticker, Pause pause) {
    this.firstPause = firstPause;
    this.longestPause = longestPause;
    this.total = total;
    this.ticker = ticker;
    this.pause = pause;
  }

  /** Lets time pass. */
  public interface Pause {

    /** Returns after the time, or throws when the thread is asked to stop. */
    void sleep(Duration time) throws InterruptedException;
  }

  /** Calls the operation until it ends otherwise than with {@link ErrorKind#UNAVAILABLE}. */
  public <T> T call(Supplier<T> operation) {
    long start = ticker.nanoseconds();
    Duration wait = firstPause;
    while (true) {
      try {
        return operation.get();
      } catch (DomainException e) {
        boolean over = ticker.nanoseconds() - start + wait.toNanos() > total.toNanos();
        if (e.kind() != ErrorKind.UNAVAILABLE || over || !slept(wait)) {
          throw e;
        }
        log.warn("{}: trying again after {} ms", e.code(), wait.toMillis());
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
      }
    }
  }

  private boolean slept(Duration wait) {
    try {
      pause.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
