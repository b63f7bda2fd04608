package io.clinnexus.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher's {@code db test-server} command, the one place that decides where PostgreSQL comes
 * from.
 *
 * <p>It starts the tests' own server, or finds it running, and prints where it is; for Docker it
 * prints the image.
 */
final class LauncherScript {

  private static final int TIMEOUT_MINUTES = 15;

  private final Path root;

  private LauncherScript(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** Finds the launcher in the given folder or the nearest one above it. */
  static LauncherScript above(Path start) {
    for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("launcher/db.sh"))) {
        return new LauncherScript(folder);
      }
    }
    throw new NoPostgresServer("the launcher (launcher/db.sh) is in no folder above " + start);
  }

  /**
   * Runs the command, leaving out the given ways; throws {@link NoPostgresServer} with its words
   * when it fails.
   */
  Answer testServer(List<String> without) {
    List<String> command = new ArrayList<>(List.of("bash", root.resolve("clinnexus").toString()));
    command.addAll(List.of("db", "test-server"));
    if (!without.isEmpty()) {
      command.add("--without");
      command.addAll(without);
    }
    try {
      return run(command);
    } catch (IOException e) {
      throw new UncheckedIOException("the launcher could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoPostgresServer("interrupted while the launcher looked for PostgreSQL", e);
    }
  }

  private Answer run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("clinnexus-db", ".out");
    Path messages = Files.createTempFile("clinnexus-db", ".err");
    try {
      // to files, not pipes: a server the script leaves running must not hold a pipe of ours
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .redirectError(messages.toFile())
              .start();
      if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new NoPostgresServer("the launcher has not found PostgreSQL in a quarter of an hour");
      }
      String said = Files.readString(messages, StandardCharsets.UTF_8).strip();
      if (process.exitValue() != 0) {
        throw new NoPostgresServer(said);
      }
      return new Answer(parse(Files.readAllLines(output, StandardCharsets.UTF_8)), said);
    } finally {
      Files.delete(output);
      Files.delete(messages);
    }
  }

  private static Map<String, String> parse(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return Map.copyOf(values);
  }

  /** What the script printed: its values, and what it said about the chosen way. */
  record Answer(Map<String, String> values, String said) {

    String value(String name) {
      return values.getOrDefault(name, "");
    }

    boolean isDocker() {
      return value("DB_WAY").equals("docker");
    }

    ServerAddress address() {
      return new ServerAddress(
          value("DB_WAY"),
          value("DB_HOST"),
          Integer.parseInt(value("DB_PORT")),
          value("DB_NAME"),
          value("DB_USER"),
          value("DB_PASSWORD"));
    }
  }
}
