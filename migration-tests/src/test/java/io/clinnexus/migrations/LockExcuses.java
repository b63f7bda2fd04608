package io.clinnexus.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changesets that keep others waiting all the same, each finding with its reason: lines {@code
 * changeset | finding | reason}.
 */
final class LockExcuses {

  private static final Path FILE = Path.of("src/test/resources/db/changeset-locks.txt");

  private LockExcuses() {}

  /** The findings by changeset; a line without a reason is refused. */
  static Map<String, List<String>> read() {
    Map<String, List<String>> excuses = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(FILE)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != 3 || parts[2].isBlank()) {
          throw new AssertionError("no reason: " + line);
        }
        excuses.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(parts[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return excuses;
  }
}
