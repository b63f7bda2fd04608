package io.clinnexus.worker.jobs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets runs go side by side, or one all alone. A run that did not come to its end beside others is
 * repeated alone: only then is it known that it was the one that took the memory, or the process.
 */
final class Lanes {

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Does the work when the lane is free; an interrupt while waiting is passed on. */
  void within(boolean alone, Runnable work) throws InterruptedException {
    Lock lane = alone ? lock.writeLock() : lock.readLock();
    lane.lockInterruptibly();
    try {
      work.run();
    } finally {
      lane.unlock();
    }
  }
}
