package io.clinnexus.worker.scenario;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that happens in other threads or processes. */
final class Await {

  private static final long PAUSE = Duration.ofMillis(20).toNanos();

  private Await() {}

  /** Returns as soon as the condition holds; fails after the time. */
  static void until(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen within " + atMost);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
