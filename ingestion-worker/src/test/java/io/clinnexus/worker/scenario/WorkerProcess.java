package io.clinnexus.worker.scenario;

import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker in a JVM of its own, which a test may kill at any moment. */
final class WorkerProcess {

  private final Process process;

  private WorkerProcess(Process process) {
    this.process = process;
  }

  /** Starts this main class as a worker of this database and these files. */
  static WorkerProcess start(
      Class<?> mainClass, TestDatabase database, Path files, String... settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
    command.addAll(TestWorker.arguments(database, files, settings));
    command.addAll(TestWorker.QUICK_HEARTBEATS);
    Path log = files.resolveSibling("worker-" + System.nanoTime() + ".log");
    return new WorkerProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  boolean alive() {
    return process.isAlive();
  }
}
