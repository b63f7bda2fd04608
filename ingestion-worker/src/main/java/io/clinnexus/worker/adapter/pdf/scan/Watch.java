package io.clinnexus.worker.adapter.pdf.scan;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends this process when one page takes too much computing time, or when the process that started
 * it is gone. Computing time, not time on the clock: a busy machine refuses no document.
 */
final class Watch {

  /** The process ended itself because of the time. */
  static final int EXIT_TIME = 42;

  /** Nobody reads what this process writes. */
  static final int EXIT_ORPHAN = 43;

  private static final long LOOK_MILLIS = 100;
  private static final long NANOS = 1_000_000_000L;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long worker = Thread.currentThread().getId();
  private final AtomicLong pageStart = new AtomicLong(0);
  private final long allowed;

  Watch(int pageSeconds) {
    this.allowed = pageSeconds * NANOS;
  }

  /** Starts watching the calling thread, and standard input for its end. */
  void start(InputStream parent) {
    daemon("watch", this::watchTime);
    daemon("parent", () -> watchParent(parent));
  }

  private static void daemon(String name, Runnable job) {
    Thread thread = new Thread(job, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** The clock of the next page starts now. */
  void nextPage() {
    pageStart.set(threads.getThreadCpuTime(worker));
  }

  private void watchTime() {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        if (threads.getThreadCpuTime(worker) - pageStart.get() > allowed) {
          Runtime.getRuntime().halt(EXIT_TIME);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void watchParent(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // Nothing is ever sent; only the end counts.
        continue;
      }
    } catch (IOException e) {
      // The same as the end.
    }
    Runtime.getRuntime().halt(EXIT_ORPHAN);
  }
}
