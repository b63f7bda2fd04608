package io.clinnexus.cli.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The peak of the resident memory of workers on this machine while something goes on, child
 * processes included. Only Linux tells it; elsewhere, and without workers, it is absent.
 */
final class WorkerMemory {

  private static final long PAUSE_NANOS = 20_000_000;
  private static final long BYTES_PER_KIB = 1024;

  private final List<Long> workers;

  WorkerMemory(List<Long> workers) {
    this.workers = List.copyOf(workers);
  }

  /** A result, and the peak while it was made. */
  record Measured<T>(T result, OptionalLong peakBytes) {}

  /** Does the work and watches the busiest of the workers. */
  <T> Measured<T> during(Supplier<T> work) {
    workers.forEach(WorkerMemory::forgetPeak);
    AtomicLong withChildren = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    Thread watch = new Thread(() -> watch(withChildren, done), "worker-memory");
    watch.setDaemon(true);
    watch.start();
    T result;
    try {
      result = work.get();
    } finally {
      done.set(true);
    }
    long peak =
        workers.stream().mapToLong(pid -> kib(pid, "VmHWM:")).max().orElse(0) * BYTES_PER_KIB;
    peak = Math.max(peak, withChildren.get());
    return new Measured<>(result, peak > 0 ? OptionalLong.of(peak) : OptionalLong.empty());
  }

  private void watch(AtomicLong peak, AtomicBoolean done) {
    while (!done.get() && !workers.isEmpty()) {
      for (long pid : workers) {
        long now = 0;
        List<Long> family =
            ProcessHandle.of(pid).stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .map(ProcessHandle::pid)
                .toList();
        for (long each : family) {
          now += kib(each, "VmRSS:") * BYTES_PER_KIB;
        }
        peak.accumulateAndGet(now, Math::max);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Lets the kernel count the peak anew; without the right to, it goes on from the old one. */
  private static void forgetPeak(long pid) {
    try {
      Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
    } catch (IOException | UnsupportedOperationException notAllowed) {
      return;
    }
  }

  private static long kib(long pid, String name) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }
}
