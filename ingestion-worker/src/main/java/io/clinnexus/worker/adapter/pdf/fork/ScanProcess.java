package io.clinnexus.worker.adapter.pdf.fork;

import io.clinnexus.worker.adapter.pdf.page.ScanLimits;
import io.clinnexus.worker.adapter.pdf.page.ScanReader;
import io.clinnexus.worker.adapter.pdf.page.ScanRefused;
import io.clinnexus.worker.adapter.pdf.page.ScannedDocument;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Scans a PDF in a process of its own: a heap limit, a time limit, no environment, no network, no
 * fonts of the machine. The process is ended when the time is over or the calling thread is
 * interrupted. Keeps no state between documents and may be shared by threads.
 */
public final class ScanProcess {

  private static final int EXIT_MEMORY = 3;
  private static final int EXIT_TIME = 42;
  private static final int BUFFER = 1 << 16;
  private static final long LOOK_MILLIS = 100;
  private static final long END_SECONDS = 5;
  private static final String DEAD_END = "127.0.0.1";

  private final ForkSettings settings;

  public ScanProcess(ForkSettings settings) {
    this.settings = settings;
  }

  /**
   * Scans the file. Throws {@link ScanRefused} when it cannot or must not be read, {@link
   * ScanProcessFailed} when the process ended without a scan, another {@link IOException} when it
   * cannot be started.
   */
  public ScannedDocument scan(Path file, ScanLimits limits, Duration time) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(file, limits));
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    AtomicBoolean overrun = new AtomicBoolean();
    Thread watch = watch(process, time, overrun);
    try (InputStream in = new BufferedInputStream(process.getInputStream(), BUFFER)) {
      return ScanReader.read(in, limits);
    } catch (ScanRefused refused) {
      throw refused;
    } catch (IOException broken) {
      throw failure(process, overrun, broken);
    } finally {
      process.destroyForcibly();
      exitCode(process);
      watch.interrupt();
    }
  }

  private static ScanProcessFailed failure(
      Process process, AtomicBoolean overrun, IOException broken) {
    int exit = exitCode(process);
    ScanFailed failure =
        overrun.get() || exit == EXIT_TIME
            ? ScanFailed.TIME
            : exit == EXIT_MEMORY ? ScanFailed.MEMORY : ScanFailed.BROKEN;
    ScanProcessFailed failed =
        new ScanProcessFailed(failure, "The process that reads PDF files ended with " + exit + ".");
    failed.initCause(broken);
    return failed;
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static Thread watch(Process process, Duration time, AtomicBoolean overrun) {
    Thread caller = Thread.currentThread();
    long start = System.nanoTime();
    Thread watch =
        new Thread(
            () -> {
              try {
                while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                  boolean over = System.nanoTime() - start > time.toNanos();
                  if (over || caller.isInterrupted()) {
                    overrun.set(true);
                    process.destroyForcibly();
                    return;
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "pdf-watch");
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  private List<String> command(Path file, ScanLimits limits) {
    List<String> command = new ArrayList<>();
    command.add(settings.java().toString());
    command.addAll(
        List.of(
            "-Xmx" + settings.heapMebibytes() + "m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djdk.net.hosts.file=/dev/null",
            "-DsocksProxyHost=" + DEAD_END,
            "-DsocksProxyPort=1",
            "-Dorg.apache.commons.logging.LogFactory="
                + "org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
    command.addAll(ChildClassPath.arguments());
    command.addAll(
        List.of(
            file.toAbsolutePath().toString(),
            String.valueOf(limits.pages()),
            String.valueOf(limits.characters()),
            String.valueOf(limits.pieces()),
            String.valueOf(limits.rulingsPerPage()),
            String.valueOf(limits.pageSeconds()),
            String.valueOf(settings.streamMebibytes() * 1024L * 1024L)));
    return command;
  }
}
