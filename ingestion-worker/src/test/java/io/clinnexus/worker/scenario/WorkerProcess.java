package io.clinnexus.worker.scenario;

import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker in a JVM of its own, which a test may kill at any moment. */
final class WorkerProcess {

  private final String name;
  private final Process process;

  private WorkerProcess(String name, Process process) {
    this.name = name;
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
    String name = "worker-" + System.nanoTime();
    command.add("--db-scheduler.scheduler-name=" + name);
    Path log = files.resolveSibling(name + ".log");
    return new WorkerProcess(
        name,
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /** The name under which it claims jobs. */
  String name() {
    return name;
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
